package almanac.promotion.learn;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.Correction;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.promotion.book.PromotedBuckets;

/**
 * What promotions are learned from, of one SKU.
 *
 * @param demand units as sold, typing errors and returns mended, stock-outs left as they were; NaN where missing
 * @param onSale share of the bucket on sale: demand is asked for over that share only
 * @param holiday share of the bucket that is holiday, 0..1
 * @param group SKUs that may take demand from each other: same category, same location
 */
record SkuHistory(
        Sku sku,
        long firstBucket,
        double[] demand,
        double[] onSale,
        double[] holiday,
        PromotedBuckets promoted,
        String category,
        String group) {
    /** Shares below this tell nothing. */
    private static final double LEAST_ON_SALE = 0.05;

    static SkuHistory of(CleanedSeries series, PromotedBuckets promoted, String category) {
        DemandSeries raw = series.raw();
        double[] demand = raw.toArray();
        for (Correction correction : series.corrections()) {
            if (correction.cause() != Correction.Cause.STOCK_OUT) {
                demand[(int) (correction.bucket() - raw.firstBucket())] = correction.after();
            }
        }
        double[] onSale = new double[demand.length];
        double[] holiday = new double[demand.length];
        Driver days = raw.driver("holiday").orElse(null);
        for (int t = 0; t < demand.length; t++) {
            demand[t] = demand[t] < 0 ? 0 : demand[t];
            onSale[t] = Double.isNaN(demand[t]) ? 0 : raw.availability(t);
            double share = days == null ? 0 : days.at(raw.firstBucket() + t);
            holiday[t] = Double.isNaN(share) ? 0 : Math.min(1, share);
        }
        Sku sku = raw.sku();
        return new SkuHistory(
                sku,
                raw.firstBucket(),
                demand,
                onSale,
                holiday,
                promoted,
                category,
                category + '\n' + sku.locationId());
    }

    int size() {
        return demand.length;
    }

    /** Whether the bucket's demand tells anything. */
    boolean isKnown(int t) {
        return onSale[t] >= LEAST_ON_SALE;
    }
}
