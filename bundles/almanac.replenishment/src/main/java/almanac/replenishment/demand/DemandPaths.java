package almanac.replenishment.demand;

import almanac.api.demand.Samples;
import java.util.ArrayList;
import java.util.List;

/**
 * The demand of one SKU from the decision on, day by day, in equally likely futures.
 *
 * <p>Buckets beyond the forecast repeat its last season (or all of it, where that is shorter), each time taken from another path, so that
 * both the mean rate and its spread go on. Not for several threads.
 */
public final class DemandPaths {
    private static final int NEXT_PATH = 37;
    private static final int LANES = 16;

    private final Futures futures;
    private final BucketDays calendar;
    private final int skip;
    private final int period;
    private final int count;
    private final int buckets;
    private final int horizonDays;
    private final boolean whole;
    private final int usualBuckets;
    /** Of each bucket, one a future; worked out in order as far as somebody asks. */
    private final double[][] units;
    /** Before each bucket. */
    private final double[][] upTo;

    private final double[][] chances;
    private int known;
    private double squaredVariation;
    /** Of buckets of the last length asked for. */
    private PartShares shares;

    /**
     * @param usualDays the days whose buckets tell how much demand varies
     */
    DemandPaths(Futures futures, long forecastFirst, int season, BucketDays calendar, int scale, int usualDays) {
        this.futures = futures;
        this.calendar = calendar;
        this.count = futures.count();
        this.buckets = calendar.buckets();
        this.whole = scale == 0;
        this.units = new double[buckets][];
        this.upTo = new double[buckets + 1][];
        this.skip = (int) (calendar.firstBucket() - forecastFirst);
        this.period = Math.min(season, futures.horizon());
        int reached = Math.max(0, Math.min(buckets, futures.horizon() - skip));
        this.horizonDays = reached == 0 ? 0 : calendar.endDay(reached - 1);
        this.usualBuckets = 1 + calendar.bucketOf(Math.max(1, Math.min(usualDays, calendar.days())));
        this.chances = new double[buckets][];
        this.upTo[0] = new double[count];
    }

    /** Works out the buckets before one that have not been asked for yet. */
    private void know(int before) {
        while (known < before) {
            int k = known++;
            units[k] = column(k);
            double[] next = new double[count];
            double[] last = upTo[k];
            double[] column = units[k];
            if (k == 0 && calendar.endDay(0) < calendar.length(0)) {
                squaredVariation();
                for (int i = 0; i < count; i++) {
                    next[i] = part(i, 0, calendar.endDay(0));
                }
            } else {
                for (int i = 0; i < count; i++) {
                    next[i] = last[i] + column[i];
                }
            }
            upTo[k + 1] = next;
        }
    }

    private double[] column(int bucket) {
        if (units[bucket] != null) {
            return units[bucket];
        }
        int horizon = futures.horizon();
        int step = Math.max(0, skip + bucket);
        double[] column = new double[count];
        if (step < horizon) {
            futures.column(step, column);
            return column;
        }
        int round = 1 + (step - horizon) / period;
        double[] before = new double[count];
        futures.column(horizon - period + (step - horizon) % period, before);
        for (int i = 0; i < count; i++) {
            column[i] = before[(i + round * NEXT_PATH) % count];
        }
        return column;
    }

    /** Over the futures, averaged over the usual buckets. */
    private double squaredVariation() {
        if (squaredVariation > 0) {
            return squaredVariation;
        }
        double variance = 0;
        double square = 0;
        for (int k = 0; k < usualBuckets; k++) {
            units[k] = column(k);
            double sum = 0;
            double squares = 0;
            for (double x : units[k]) {
                sum += x;
                squares += x * x;
            }
            double mean = sum / count;
            variance += Math.max(0, squares / count - mean * mean);
            square += mean * mean;
        }
        squaredVariation = square == 0 ? 1 : Math.max(variance / square, 1e-6);
        return squaredVariation;
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

    /** The last day of the bucket that a day is in. */
    public int bucketEnd(int day) {
        return calendar.endDay(calendar.bucketOf(day));
    }

    /** The last days of the buckets that the forecast reaches. */
    public List<Integer> bucketEnds() {
        List<Integer> ends = new ArrayList<>();
        for (int k = 0; k < buckets && calendar.endDay(k) <= horizonDays; k++) {
            ends.add(calendar.endDay(k));
        }
        return ends;
    }

    /** Units of one future from day 1 to the end of a day, at most {@link #days()}. */
    public double upToDay(int path, int day) {
        if (day <= 0) {
            return 0;
        }
        int k = calendar.bucketOf(day);
        know(k + 1);
        return day == calendar.endDay(k)
                ? upTo[k + 1][path]
                : upTo[k][path] + part(path, k, day - calendar.startDay(k));
    }

    /** Units in so many days of a bucket. */
    private double part(int path, int bucket, int days) {
        double all = units[bucket][path];
        if (all == 0 || days == calendar.length(bucket)) {
            return all;
        }
        double[] table = shares(bucket, days, calendar.length(bucket));
        double part = all * PartShares.at(table, chances[bucket][path]);
        return whole ? Math.rint(part) : part;
    }

    private double[] shares(int bucket, int days, int length) {
        if (chances[bucket] == null) {
            chances[bucket] = Draws.of(Draws.Stream.PART_OF_BUCKET, bucket % LANES, count);
        }
        if (shares == null || shares.length() != length) {
            shares = PartShares.of(length, squaredVariation());
        }
        return shares.in(days);
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
     * Units of each future from day 1 to the end of a day of its own.
     *
     * @param days one a future, 0 for now
     */
    public double[] upTo(int[] days) {
        double[] totals = new double[count];
        for (int i = 0; i < count; i++) {
            totals[i] = upToDay(i, days[i]);
        }
        return totals;
    }

    /** The distribution of demand after a day up to another. */
    public Samples between(int after, int through) {
        double[] totals = new double[count];
        for (int i = 0; i < count; i++) {
            totals[i] = upToDay(i, through) - upToDay(i, after);
        }
        return new Samples(totals);
    }
}
