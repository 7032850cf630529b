package almanac.promotion.book;

import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeBucket;
import java.util.Arrays;
import java.util.Optional;

/**
 * Promotions that nobody marked: buckets whose price is below the usual one of the months around. The usual price is the running median,
 * which a lasting change of price moves at once and a dip does not move.
 */
public final class PriceDips {
    /** The least fall that counts, as a share of the usual price: less is rounding. */
    private static final double LEAST = 0.03;

    private static final int HALF_YEAR_DAYS = 182;

    private PriceDips() {}

    /** {@code -log(price / usual price)} where it fell, 0 elsewhere; null where the series has no price. */
    public static double[] of(DemandSeries series) {
        Optional<Driver> price = series.driver("price");
        if (price.isEmpty()) {
            return null;
        }
        double[] prices = new double[series.size()];
        for (int t = 0; t < prices.length; t++) {
            prices[t] = price.get().at(series.firstBucket() + t);
        }
        double first = prices.length == 0 ? 0 : prices[0];
        if (Arrays.stream(prices).allMatch(p -> p == first)) {
            return null;
        }
        int half = Math.max(2, HALF_YEAR_DAYS / daysOf(series.grid().bucket()));
        double[] dips = new double[prices.length];
        boolean any = false;
        for (int t = 0; t < prices.length; t++) {
            double usual = median(prices, Math.max(0, t - half), Math.min(prices.length, t + half + 1));
            if (prices[t] > 0 && prices[t] < usual * (1 - LEAST)) {
                dips[t] = Math.log(usual / prices[t]);
                any = true;
            }
        }
        return any ? dips : null;
    }

    /** Days of a usual bucket. */
    public static int daysOf(TimeBucket bucket) {
        return switch (bucket) {
            case HOUR, DAY, STEP -> 1;
            case WEEK -> 7;
            case MONTH -> 30;
            case QUARTER -> 91;
            case YEAR -> 365;
        };
    }

    private static double median(double[] values, int from, int to) {
        double[] known =
                Arrays.stream(values, from, to).filter(v -> v > 0).sorted().toArray();
        return known.length == 0 ? Double.NaN : known[known.length / 2];
    }
}
