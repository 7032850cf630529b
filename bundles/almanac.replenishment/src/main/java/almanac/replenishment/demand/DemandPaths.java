package almanac.replenishment.demand;

import almanac.api.demand.Samples;
import almanac.api.forecast.SamplePaths;
import java.util.Arrays;

/**
 * The demand of one SKU from the decision on, day by day, in equally likely futures.
 *
 * <p>Buckets beyond the forecast repeat its last season (or all of it, where that is shorter), each time taken from another path, so that
 * both the mean rate and its spread go on.
 */
public final class DemandPaths {
    private static final int NEXT_PATH = 37;
    private static final int LANES = 16;

    private final BucketDays calendar;
    private final int count;
    private final int buckets;
    private final int horizonDays;
    private final boolean whole;
    private final double[] units;
    private final double[] upTo;
    private final double squaredVariation;
    private final double[][] chances;
    private final double[][][] shares;

    DemandPaths(SamplePaths paths, long forecastFirst, int season, BucketDays calendar, int scale) {
        this.calendar = calendar;
        this.count = paths.count();
        this.buckets = calendar.buckets();
        this.whole = scale == 0;
        this.units = new double[count * buckets];
        this.upTo = new double[count * (buckets + 1)];
        int skip = (int) (calendar.firstBucket() - forecastFirst);
        int known = Math.max(0, Math.min(buckets, paths.horizon() - skip));
        this.horizonDays = known == 0 ? 0 : calendar.endDay(known - 1);
        copy(paths, skip, Math.min(season, paths.horizon()));
        this.squaredVariation = squaredVariation();
        this.chances = new double[buckets][];
        this.shares = new double[buckets][][];
        accumulate();
    }

    private void copy(SamplePaths paths, int skip, int period) {
        int horizon = paths.horizon();
        for (int k = 0; k < buckets; k++) {
            int step = Math.max(0, skip + k);
            int round = step < horizon ? 0 : 1 + (step - horizon) / period;
            int from = round == 0 ? step : horizon - period + (step - horizon) % period;
            for (int i = 0; i < count; i++) {
                units[i * buckets + k] = paths.at((i + round * NEXT_PATH) % count, from);
            }
        }
    }

    /** Over the paths, averaged over buckets. */
    private double squaredVariation() {
        double variance = 0;
        double square = 0;
        for (int k = 0; k < buckets; k++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < count; i++) {
                double x = units[i * buckets + k];
                sum += x;
                squares += x * x;
            }
            double mean = sum / count;
            variance += Math.max(0, squares / count - mean * mean);
            square += mean * mean;
        }
        return square == 0 ? 1 : Math.max(variance / square, 1e-6);
    }

    private void accumulate() {
        int first = calendar.endDay(0);
        for (int i = 0; i < count; i++) {
            int row = i * (buckets + 1);
            upTo[row + 1] = part(i, 0, first);
            for (int k = 1; k < buckets; k++) {
                upTo[row + k + 1] = upTo[row + k] + units[i * buckets + k];
            }
        }
    }

    /** How many futures. */
    public int count() {
        return count;
    }

    /** The last day that the forecast reaches; later ones are its continuation. */
    public int horizonDays() {
        return horizonDays;
    }

    /** The last day there is. */
    public int days() {
        return calendar.days();
    }

    /** Buckets there are. */
    int buckets() {
        return buckets;
    }

    BucketDays calendar() {
        return calendar;
    }

    /** Units of one future from day 1 to the end of a bucket. */
    double upToBucket(int path, int bucket) {
        return upTo[path * (buckets + 1) + bucket + 1];
    }

    /** Units of one future from day 1 to the end of a day, at most {@link #days()}. */
    public double upToDay(int path, int day) {
        if (day <= 0) {
            return 0;
        }
        int k = calendar.bucketOf(day);
        double before = upTo[path * (buckets + 1) + k];
        return day == calendar.endDay(k)
                ? upTo[path * (buckets + 1) + k + 1]
                : before + part(path, k, day - calendar.startDay(k));
    }

    /** Units in so many days of a bucket. */
    private double part(int path, int bucket, int days) {
        double all = units[path * buckets + bucket];
        int length = calendar.length(bucket);
        if (all == 0 || days == length) {
            return all;
        }
        double part = all * PartShares.at(shares(bucket, days, length), chances[bucket][path]);
        return whole ? Math.rint(part) : part;
    }

    private double[] shares(int bucket, int days, int length) {
        if (shares[bucket] == null) {
            shares[bucket] = new double[length][];
            chances[bucket] = Draws.of(Draws.Stream.PART_OF_BUCKET, bucket % LANES, count);
        }
        if (shares[bucket][days] == null) {
            shares[bucket][days] = PartShares.of(days, length, squaredVariation);
        }
        return shares[bucket][days];
    }

    /** The mean over all futures, day 1 to the end of a day. */
    public double mean(int day) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += upToDay(i, day);
        }
        return sum / count;
    }

    /**
     * The distribution of demand after some days to the end of others, future by future.
     *
     * @param after one a future, 0 for now
     * @param through one a future
     */
    public Samples between(int[] after, int[] through) {
        double[] totals = new double[count];
        Arrays.setAll(totals, i -> upToDay(i, through[i]) - upToDay(i, after[i]));
        return new Samples(totals);
    }
}
