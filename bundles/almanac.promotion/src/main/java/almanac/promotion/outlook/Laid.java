package almanac.promotion.outlook;

import almanac.api.Sku;
import almanac.api.forecast.Forecast;
import almanac.api.host.Item;
import almanac.api.host.Promotion;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.Appraisal.Need;
import almanac.promotion.book.PriceBook;
import almanac.promotion.learn.Learned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Factors of one shape of promotion, to be laid over the baselines wherever it starts.
 *
 * @param back buckets that the parts' arrays have before the first factor
 * @param start bucket in which the promotion starts that the factors were worked out for
 * @param before factors before that bucket
 */
record Laid(
        Learned learned,
        Map<String, Item> items,
        PriceBook prices,
        Map<Sku, Forecast> baselines,
        Map<Scene.Part, Factors> factors,
        int back,
        long start,
        int before) {

    /** What the promotion comes to. */
    Appraisal over(Promotion promotion) {
        Sums sums = new Sums();
        long shift = learned.grid().indexOf(promotion.startDate()) - start;
        factors.forEach((part, factor) -> {
            Forecast baseline = baselines.get(part.sku().sku());
            for (int h = 0; h < part.at().length - back; h++) {
                long bucket = start - before + h + shift;
                int at = (int) (bucket - baseline.firstBucket());
                if (at >= 0 && at < baseline.horizon() && factor.touches(h)) {
                    add(sums, part, factor, h, baseline, at);
                }
            }
        });
        double cost = promotion.cost() == null ? 0 : promotion.cost();
        return new Appraisal(
                promotion,
                sums.units,
                sums.taken,
                sums.priced ? sums.revenue : null,
                sums.costed ? sums.margin - cost : null,
                sums.given,
                sums.promoted && sums.costed ? sums.leastShare : null,
                sums.needs);
    }

    private void add(Sums sums, Scene.Part part, Factors factor, int h, Forecast baseline, int at) {
        Sku sku = part.sku().sku();
        double units = baseline.mean(at);
        double total = units * factor.mean(h);
        sums.units += total - units;
        sums.taken += units * factor.cannibalised(h);
        double price = prices.on(sku, learned.grid().dateOf(baseline.firstBucket() + at));
        double off = Money.given(part, back + h, factor.mean(h));
        boolean promoted = part.at()[back + h];
        if (promoted) {
            double high = Raised.quantile(
                    Raised.samples(baseline, at, factor::factor, h, part.sku().dispersion()), 0.95);
            sums.need(sku, learned, baseline.firstBucket() + at, total - units, Math.max(total, high) - units);
        }
        if (Double.isNaN(price)) {
            sums.priced = false;
            sums.costed = false;
            return;
        }
        sums.given += total * price * off;
        sums.revenue += total * price * (1 - off) - units * price;
        Item item = items.get(sku.itemId());
        if (item == null || item.unitCost() == null) {
            sums.costed = false;
            return;
        }
        sums.margin += total * price * (1 - off) - units * price - (total - units) * item.unitCost();
        if (promoted) {
            double paid = price * Math.exp(-part.promoted().depth()[back + h]);
            sums.leastShare = Math.min(sums.leastShare, 1 - item.unitCost() / paid);
            sums.promoted = true;
        }
    }

    /** What adds up over SKUs and buckets. */
    private static final class Sums {
        private final List<Need> needs = new ArrayList<>();
        private double units;
        private double taken;
        private double revenue;
        private double margin;
        private double given;
        private double leastShare = Double.POSITIVE_INFINITY;
        private boolean promoted;
        private boolean priced = true;
        private boolean costed = true;

        void need(Sku sku, Learned learned, long bucket, double extra, double high) {
            needs.add(new Need(sku, learned.grid().dateOf(bucket), Math.max(0, extra), Math.max(0, high)));
        }
    }
}
