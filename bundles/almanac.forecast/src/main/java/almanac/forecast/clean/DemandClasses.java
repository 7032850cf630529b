package almanac.forecast.clean;

import almanac.api.demand.DemandClass;
import almanac.api.demand.TimeBucket;

/**
 * Sorts demand by its pattern. The interval between demands and the variation of their sizes are counted from the first demand on, as
 * Syntetos, Boylan and Croston (2005) do.
 */
public final class DemandClasses {
    private static final double INTERVAL = 1.32;
    private static final double VARIATION = 0.49;

    /** Silence of so many usual intervals, were demand still there, has a chance of about 1 in 50. */
    private static final double SILENT_INTERVALS = 4;

    private DemandClasses() {}

    /** The class of cleaned demand. */
    public static DemandClass of(double[] demand, TimeBucket bucket) {
        int first = first(demand);
        int last = last(demand);
        if (first < 0) {
            return demand.length >= silence(bucket) ? DemandClass.DEAD : DemandClass.NEW;
        }
        double interval = interval(demand);
        int silent = demand.length - 1 - last;
        double usual = (double) (last - first + 1) / count(demand);
        if (silent >= Math.max(silence(bucket), SILENT_INTERVALS * usual)) {
            return DemandClass.DEAD;
        }
        if (demand.length - first < telling(bucket)) {
            return DemandClass.NEW;
        }
        boolean varied = variation(demand) >= VARIATION;
        if (interval < INTERVAL) {
            return varied ? DemandClass.ERRATIC : DemandClass.SMOOTH;
        }
        return varied ? DemandClass.LUMPY : DemandClass.INTERMITTENT;
    }

    /** Buckets for each one with demand, from the first demand on; NaN where there is none. Unknown buckets do not count. */
    static double interval(double[] demand) {
        int first = first(demand);
        if (first < 0) {
            return Double.NaN;
        }
        int known = 0;
        for (int t = first; t < demand.length; t++) {
            known += Double.isNaN(demand[t]) ? 0 : 1;
        }
        return (double) known / count(demand);
    }

    /** Whether demand leaves so many buckets empty that methods for every bucket mislead. */
    public static boolean isIntermittent(double[] demand) {
        return interval(demand) >= INTERVAL;
    }

    /** Squared coefficient of variation of the sizes of demand. */
    private static double variation(double[] demand) {
        double sum = 0;
        double squares = 0;
        int n = count(demand);
        for (double v : demand) {
            sum += v > 0 ? v : 0;
        }
        double mean = sum / n;
        for (double v : demand) {
            squares += v > 0 ? (v - mean) * (v - mean) : 0;
        }
        return n < 2 ? 0 : squares / (n - 1) / (mean * mean);
    }

    private static int first(double[] demand) {
        int t = 0;
        while (t < demand.length && !(demand[t] > 0)) {
            t++;
        }
        return t == demand.length ? -1 : t;
    }

    private static int last(double[] demand) {
        int t = demand.length - 1;
        while (t >= 0 && !(demand[t] > 0)) {
            t--;
        }
        return t;
    }

    private static int count(double[] demand) {
        int n = 0;
        for (double v : demand) {
            n += v > 0 ? 1 : 0;
        }
        return n;
    }

    /** Buckets since the first demand that a pattern can be told from. */
    private static int telling(TimeBucket bucket) {
        return switch (bucket) {
            case HOUR -> 48;
            case DAY -> 28;
            case WEEK -> 13;
            case MONTH -> 6;
            case QUARTER -> 4;
            case YEAR -> 3;
            case STEP -> 8;
        };
    }

    /** Buckets without demand that are a long time: half a year of days and weeks, a year of months. */
    private static int silence(TimeBucket bucket) {
        return switch (bucket) {
            case HOUR -> 24 * 60;
            case DAY -> 182;
            case WEEK -> 26;
            case MONTH -> 12;
            case QUARTER -> 4;
            case YEAR -> 3;
            case STEP -> 24;
        };
    }
}
