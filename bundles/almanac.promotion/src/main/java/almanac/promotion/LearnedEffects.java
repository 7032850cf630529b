package almanac.promotion;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Cause;
import almanac.api.forecast.Forecast;
import almanac.api.host.Item;
import almanac.api.host.Price;
import almanac.api.host.Promotion;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.BetweenEffect;
import almanac.api.promotion.EffectSize;
import almanac.api.promotion.PromotionEffects;
import almanac.api.promotion.PromotionOutlook;
import almanac.api.promotion.PromotionReview;
import almanac.api.promotion.Uplift;
import almanac.promotion.book.Layout;
import almanac.promotion.book.PriceBook;
import almanac.promotion.book.PromotionBook;
import almanac.promotion.learn.Learned;
import almanac.promotion.learn.LearnedSku;
import almanac.promotion.learn.Standing;
import almanac.promotion.outlook.Appraiser;
import almanac.promotion.outlook.Outlook;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Effects learned from a history. */
final class LearnedEffects implements PromotionEffects {
    private final Learned learned;
    private final Map<String, Item> items;
    private final PriceBook prices;
    private final EffectTables tables;
    private final Reviews reviews;
    private final Map<Sku, LearnedSku> bySku = new HashMap<>();

    LearnedEffects(Learned learned, List<Promotion> promotions, List<Price> prices, Map<String, Item> items) {
        this.learned = learned;
        this.items = items;
        this.prices = new PriceBook(prices, items);
        this.tables = new EffectTables(
                learned, promotions, new PromotionBook(promotions, items, this.prices, learned.layout()));
        this.reviews = new Reviews(learned, promotions, items, this.prices);
        learned.skus().forEach(s -> bySku.put(s.sku(), s));
    }

    @Override
    public List<Uplift> uplifts() {
        return tables.uplifts();
    }

    @Override
    public List<EffectSize> elasticities() {
        return tables.of(Layout.PRICE);
    }

    @Override
    public List<EffectSize> cannibalisation() {
        return tables.of(Layout.CROSS);
    }

    @Override
    public List<BetweenEffect> betweenCategories() {
        return tables.between();
    }

    @Override
    public List<EffectSize> pullForward() {
        return tables.of(Layout.AFTER);
    }

    @Override
    public List<EffectSize> fading() {
        return tables.of(Layout.FADE);
    }

    @Override
    public int events() {
        return learned.events().values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public List<PromotionReview> reviews() {
        return reviews.all();
    }

    @Override
    public DemandSeries baseline(DemandSeries series) {
        LearnedSku sku = bySku.get(series.sku());
        Standing standing = learned.standing().get(series.sku());
        if (sku == null && standing == null) {
            return series;
        }
        double[] units = series.toArray();
        if (standing != null) {
            usual(series, standing, units);
        } else {
            withoutPromotions(series, sku, units);
        }
        return series.withDemand(units)
                .with()
                .drivers(series.drivers().stream()
                        .filter(d -> Cause.ofDriver(d.name()) != Cause.PROMOTION)
                        .toList())
                .build();
    }

    private static void usual(DemandSeries series, Standing sku, double[] units) {
        float[] usual = sku.usual().open();
        for (int t = 0; t < units.length; t++) {
            long i = series.firstBucket() + t - sku.firstBucket();
            if (i >= 0 && i < usual.length && !Float.isNaN(usual[(int) i])) {
                units[t] = usual[(int) i];
            }
        }
    }

    private static void withoutPromotions(DemandSeries series, LearnedSku sku, double[] units) {
        float[] factors = sku.seen().open();
        for (int t = 0; t < units.length; t++) {
            long i = series.firstBucket() + t - sku.firstBucket();
            if (i >= 0 && i < factors.length && factors[(int) i] > 0) {
                units[t] /= factors[(int) i];
            }
        }
    }

    @Override
    public PromotionOutlook outlook(List<Promotion> promotions, long firstBucket, int horizon) {
        return new Outlook(learned, items, prices, promotions, firstBucket, horizon);
    }

    @Override
    public List<Appraisal> appraise(List<Promotion> options, Collection<Forecast> baselines) {
        return new Appraiser(learned, items, prices, baselines).all(options);
    }
}
