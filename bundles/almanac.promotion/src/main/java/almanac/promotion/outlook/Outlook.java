package almanac.promotion.outlook;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.forecast.Forecast;
import almanac.api.host.Item;
import almanac.api.host.Promotion;
import almanac.api.promotion.PromotionLine;
import almanac.api.promotion.PromotionOutlook;
import almanac.promotion.book.PriceBook;
import almanac.promotion.book.PromotedBuckets;
import almanac.promotion.book.PromotionBook;
import almanac.promotion.learn.Learned;
import almanac.promotion.learn.LearnedSku;
import almanac.promotion.learn.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a set of promotions will do over a horizon. */
public final class Outlook implements PromotionOutlook {
    private final Learned learned;
    private final Map<String, Item> items;
    private final PriceBook prices;
    private final List<Promotion> promotions;
    private final PromotionBook book;
    private final long first;
    private final int horizon;
    private final Scene all;

    public Outlook(
            Learned learned,
            Map<String, Item> items,
            PriceBook prices,
            List<Promotion> promotions,
            long first,
            int horizon) {
        this.learned = learned;
        this.items = items;
        this.prices = prices;
        this.promotions = List.copyOf(promotions);
        this.book = new PromotionBook(promotions, items, prices, learned.layout());
        this.first = first;
        this.horizon = horizon;
        this.all = new Scene(learned, items, prices, promotions, first, horizon);
    }

    @Override
    public Forecast apply(Forecast baseline) {
        Standing standing = learned.standing().get(baseline.sku());
        if (standing != null) {
            return without(baseline, standing);
        }
        Scene.Part part = all.of(baseline.sku());
        if (part == null) {
            return baseline;
        }
        Factors factors = factors(part, all);
        return factors.touched() ? raised(baseline, factors, part.sku()) : baseline;
    }

    private Factors factors(Scene.Part part, Scene scene) {
        return new Factors(part, scene.back(), learned, Draws.of(learned, part.sku()));
    }

    private Forecast raised(Forecast baseline, Factors factors, LearnedSku sku) {
        int size = Math.min(horizon, baseline.horizon());
        Raised raised = new Raised(baseline, size, sku.dispersion(), sku.wholeUnits());
        return raised.by(factors::touches, factors::mean, factors::factor, notes(baseline, factors, size));
    }

    /** Of a SKU that is promoted most of the time: less in buckets without promotion. */
    private Forecast without(Forecast baseline, Standing sku) {
        int size = Math.min(horizon, baseline.horizon());
        PromotedBuckets promoted = book.buckets(sku.sku(), learned.grid(), first, size, null);
        Raised raised = new Raised(baseline, size, sku.dispersion(), sku.wholeUnits());
        return raised.by(
                h -> !Standing.isPromoted(promoted, h),
                h -> sku.without(),
                (draw, h) -> Standing.isPromoted(promoted, h) ? 1 : sku.without(),
                baseline.notes());
    }

    private List<Reason> notes(Forecast baseline, Factors factors, int size) {
        List<Reason> notes = new ArrayList<>(baseline.notes());
        for (Promotion promotion : book.of(baseline.sku())) {
            long from = Math.max(first, learned.grid().indexOf(promotion.startDate()));
            long to = Math.min(first + size - 1L, learned.grid().indexOf(promotion.endDate()));
            if (from <= to) {
                double additional = 0;
                for (long bucket = from; bucket <= to; bucket++) {
                    int h = (int) (bucket - first);
                    additional += baseline.mean(h) * (factors.mean(h) - 1);
                }
                notes.add(Reason.of(
                        "forecast.promotion",
                        "promotion",
                        promotion.name() == null ? promotion.promotionId() : promotion.name(),
                        "from",
                        promotion.startDate(),
                        "to",
                        promotion.endDate(),
                        "units",
                        additional));
            }
        }
        if (notes.size() == baseline.notes().size()) {
            double missing = 0;
            for (int h = 0; h < size; h++) {
                missing += baseline.mean(h) * (factors.mean(h) - 1);
            }
            notes.add(Reason.of(
                    missing < 0 ? "forecast.promotions-around" : "forecast.promotions-halo",
                    "units",
                    Math.abs(missing)));
        }
        return notes;
    }

    @Override
    public Set<Sku> skus() {
        return Collections.unmodifiableSet(all.parts().keySet());
    }

    @Override
    public List<PromotionLine> lines(Collection<Forecast> baselines) {
        Map<String, List<Promotion>> byId = new LinkedHashMap<>();
        promotions.forEach(p ->
                byId.computeIfAbsent(p.promotionId(), k -> new ArrayList<>()).add(p));
        Map<Sku, Forecast> bySku = new LinkedHashMap<>();
        baselines.forEach(f -> bySku.put(f.sku(), f));
        List<PromotionLine> lines = new ArrayList<>();
        byId.forEach((id, rows) -> lines.addAll(linesOf(id, rows, bySku)));
        return lines;
    }

    private List<PromotionLine> linesOf(String id, List<Promotion> rows, Map<Sku, Forecast> baselines) {
        Scene scene = new Scene(learned, items, prices, rows, first, horizon);
        List<Scene.Part> parts = scene.parts().values().stream()
                .filter(p -> baselines.containsKey(p.sku().sku()))
                .toList();
        Money money = new Money(items, prices, learned.grid(), rows, parts, scene.back(), baselines);
        return parts.parallelStream()
                .flatMap(part -> {
                    Forecast baseline = baselines.get(part.sku().sku());
                    Factors factors = factors(part, scene);
                    List<PromotionLine> lines = new ArrayList<>();
                    for (int h = 0; h < Math.min(horizon, baseline.horizon()); h++) {
                        if (factors.touches(h)) {
                            lines.add(line(id, baseline, factors, part, scene.back(), h, money));
                        }
                    }
                    return lines.stream();
                })
                .toList();
    }

    private PromotionLine line(
            String id, Forecast baseline, Factors factors, Scene.Part part, int back, int h, Money money) {
        double units = baseline.mean(h);
        double[] samples =
                Raised.samples(baseline, h, factors::factor, h, part.sku().dispersion());
        double total = units * factors.mean(h);
        Double revenue = money.revenue(part, back + h, units, total, factors.mean(h));
        return new PromotionLine(
                id,
                baseline.sku(),
                learned.grid().dateOf(first + h),
                units,
                units * factors.incremental(h),
                units * factors.cannibalised(h),
                units * factors.pulled(h),
                total,
                Math.min(total, Raised.quantile(samples, 0.05)),
                Math.max(total, Raised.quantile(samples, 0.95)),
                revenue,
                money.margin(part, back + h, units, total, revenue));
    }
}
