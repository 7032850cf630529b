package almanac.promotion.learn;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.Correction;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.host.Item;
import almanac.promotion.book.Layout;
import almanac.promotion.book.PromotedBuckets;
import java.util.List;

/**
 * What promotions are learned from, of one SKU.
 *
 * @param demand units as sold, typing errors and returns mended, stock-outs left as they were; NaN where missing
 * @param onSale share of the bucket on sale: demand is asked for over that share only
 * @param holidays by name, each the share of the bucket that it takes
 * @param wholeUnits whether demand is counted in whole units
 * @param group SKUs that may take demand from each other: same category, same location; without a category each is for itself
 */
record SkuHistory(
        Sku sku,
        long firstBucket,
        double[] demand,
        double[] onSale,
        List<Driver> holidays,
        PromotedBuckets promoted,
        String category,
        String group,
        boolean wholeUnits) {
    /** Shares below this tell nothing. */
    private static final double LEAST_ON_SALE = 0.05;

    private static final Driver NEVER = new Driver("never", Driver.Known.AHEAD, 0, new double[0]);

    static SkuHistory of(CleanedSeries series, PromotedBuckets promoted, String category, Layout layout) {
        DemandSeries raw = series.raw();
        double[] demand = raw.toArray();
        for (Correction correction : series.corrections()) {
            if (correction.cause() != Correction.Cause.STOCK_OUT) {
                demand[(int) (correction.bucket() - raw.firstBucket())] = correction.after();
            }
        }
        double[] onSale = new double[demand.length];
        for (int t = 0; t < demand.length; t++) {
            demand[t] = demand[t] < 0 ? 0 : demand[t];
            // What was filled in is no evidence.
            onSale[t] = raw.isMissing(t) || Double.isNaN(demand[t]) ? 0 : raw.availability(t);
        }
        Sku sku = raw.sku();
        return new SkuHistory(
                sku,
                raw.firstBucket(),
                demand,
                onSale,
                layout.holidays().stream()
                        .map(name -> raw.driver(name).orElseGet(() -> NEVER))
                        .toList(),
                promoted,
                category,
                group(sku, category),
                raw.scale() == 0);
    }

    /** The same with other promotions. */
    SkuHistory with(PromotedBuckets others) {
        return new SkuHistory(sku, firstBucket, demand, onSale, holidays, others, category, group, wholeUnits);
    }

    /** An item's category; empty for none. */
    static String category(Item item) {
        return item == null || item.categoryId() == null ? "" : item.categoryId();
    }

    static String group(Sku sku, String category) {
        return category.isEmpty() ? sku.key() : category + '\n' + sku.locationId();
    }

    /** The share of a bucket that the i-th holiday takes, 0..1. */
    double holiday(int i, int t) {
        double share = holidays.get(i).at(firstBucket + t);
        return Double.isNaN(share) ? 0 : Math.min(1, share);
    }

    /** Whether a bucket has any holiday. */
    boolean isHoliday(int t) {
        for (int i = 0; i < holidays.size(); i++) {
            if (holiday(i, t) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The log of the factor of holidays on demand. */
    double holidayLog(int t, double[] coefficients) {
        double log = 0;
        int first = coefficients.length - holidays.size();
        for (int i = 0; i < holidays.size(); i++) {
            double share = holiday(i, t);
            log += share > 0 ? share * coefficients[first + i] : 0;
        }
        return Math.max(-3, Math.min(3, log));
    }

    int size() {
        return demand.length;
    }

    /** Whether the bucket's demand tells anything. */
    boolean isKnown(int t) {
        return onSale[t] >= LEAST_ON_SALE;
    }
}
