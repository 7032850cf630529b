package almanac.forecast.clean;

import almanac.api.demand.CleaningRules;
import almanac.api.demand.Correction;

/** Fills buckets that nothing is known of. */
final class MissingBuckets {
    private MissingBuckets() {}

    static void fill(Workbench work, CleaningRules.Missing rule) {
        double[] filled = values(work, rule);
        String method = method(rule);
        for (int t = 0; t < work.size(); t++) {
            if (Double.isNaN(work.units(t))) {
                work.change(t, Correction.Cause.MISSING, method, Double.isNaN(filled[t]) ? 0 : filled[t]);
            }
        }
    }

    private static double[] values(Workbench work, CleaningRules.Missing rule) {
        double[] known = work.copyOfUnits();
        return switch (rule) {
            case ZERO -> new double[known.length];
            case MEAN -> meanOf(known);
            case INTERPOLATE -> interpolated(known);
            case SEASONAL -> seasonal(known, work.season());
        };
    }

    private static String method(CleaningRules.Missing rule) {
        return switch (rule) {
            case ZERO -> "zero";
            case MEAN -> "mean";
            case INTERPOLATE -> "line-between-neighbours";
            case SEASONAL -> "seasonal-median";
        };
    }

    private static double[] meanOf(double[] known) {
        double sum = 0;
        int n = 0;
        for (double v : known) {
            if (!Double.isNaN(v)) {
                sum += v;
                n++;
            }
        }
        double[] filled = new double[known.length];
        java.util.Arrays.fill(filled, n == 0 ? 0 : sum / n);
        return filled;
    }

    private static double[] seasonal(double[] known, int season) {
        Expectation expectation = Expectation.of(known, season, true);
        double[] filled = new double[known.length];
        for (int t = 0; t < filled.length; t++) {
            filled[t] = expectation.at(t);
        }
        return filled;
    }

    /** Lines between known neighbours; the nearest known value before the first and after the last. */
    private static double[] interpolated(double[] known) {
        double[] filled = known.clone();
        int before = -1;
        for (int t = 0; t <= known.length; t++) {
            if (t < known.length && Double.isNaN(known[t])) {
                continue;
            }
            for (int gap = before + 1; gap < t; gap++) {
                double from = before < 0 ? (t < known.length ? known[t] : 0) : known[before];
                double to = t < known.length ? known[t] : from;
                filled[gap] = from + (to - from) * (gap - before) / (t - before);
            }
            before = t;
        }
        return filled;
    }
}
