package almanac.forecast.feature;

import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import java.util.List;

/** Features of drivers. Those known ahead are taken as planned; past-only ones as last seen. */
final class DriverColumns {
    /** Buckets after which a promotion is out of sight. */
    private static final int SIGHT = 60;

    private DriverColumns() {}

    static void addValue(List<Column> columns, Driver driver) {
        columns.add(new Column(driver.name(), driver::at));
    }

    /** The value of the last bucket of the past. */
    static void addPast(List<Column> columns, DemandSeries seen, Driver driver) {
        columns.add(new Column(driver.name() + "_before", b -> driver.at(Math.min(b, seen.endBucket()) - 1)));
    }

    /** Price over its own mean of all earlier buckets; 1 where there is none. */
    static void addRelativePrice(List<Column> columns, Driver price) {
        int n = (int) (price.endBucket() - price.firstBucket());
        double[] usual = new double[n + 1];
        double sum = 0;
        int known = 0;
        for (int i = 0; i <= n; i++) {
            usual[i] = known == 0 ? Double.NaN : sum / known;
            double value = price.at(price.firstBucket() + i);
            if (!Double.isNaN(value)) {
                sum += value;
                known++;
            }
        }
        columns.add(new Column("price_relative", b -> {
            long i = Math.min(n, b - price.firstBucket());
            return i < 0 || !(usual[(int) i] > 0) ? 1 : price.at(b) / usual[(int) i];
        }));
    }

    /** Whether there is a promotion, how long it has run, how long ago the last one was and how long until the next. */
    static void addPromotion(List<Column> columns, Driver promotion) {
        columns.add(new Column("promotion_on", b -> isOn(promotion, b) ? 1 : 0));
        columns.add(new Column("promotion_buckets_in", b -> run(promotion, b, true)));
        columns.add(new Column("promotion_buckets_since", b -> run(promotion, b, false)));
        columns.add(new Column("promotion_buckets_to", b -> ahead(promotion, b)));
    }

    /** Buckets up to and with this one that promotion has been on, or off, without a break. */
    private static double run(Driver promotion, long bucket, boolean on) {
        int length = 0;
        while (length < SIGHT && isOn(promotion, bucket - length) == on) {
            length++;
        }
        return length;
    }

    private static double ahead(Driver promotion, long bucket) {
        int length = 0;
        while (length < SIGHT && !isOn(promotion, bucket + length)) {
            length++;
        }
        return length;
    }

    private static boolean isOn(Driver promotion, long bucket) {
        return promotion.at(bucket) > 0;
    }
}
