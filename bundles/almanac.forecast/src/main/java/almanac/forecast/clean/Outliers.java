package almanac.forecast.clean;

import almanac.api.demand.CleaningRules;
import almanac.api.demand.Correction;
import almanac.api.demand.Driver;
import almanac.forecast.calendar.Holidays;
import java.util.Optional;

/**
 * Finds buckets whose demand cannot be what was asked for, and puts what the other buckets lead to expect in their place.
 *
 * <p>Rather too few than too many: promotions, holidays and sold-out buckets are left alone; of intermittent demand, and near holidays,
 * only what is {@value #ABSURD} times any other bucket is taken for a slip of the pen. Under the seasonal rule an outlier must also
 * stand alone and lie well outside the range of nearly all other buckets.
 */
final class Outliers {
    private static final double ABSURD = 20;
    private static final double WELL_OUTSIDE = 1.5;
    private static final int LEAST_BUCKETS = 8;

    private final Workbench work;
    private final CleaningRules rules;
    private final double[] believed;
    private final Expectation expectation;
    private final Optional<Driver> promotion;

    private Outliers(Workbench work, CleaningRules rules) {
        this.work = work;
        this.rules = rules;
        this.believed = work.believed();
        this.promotion = work.raw().driver("promotion");
        this.expectation = Expectation.of(believed, work.season(), true);
    }

    static void replace(Workbench work, CleaningRules rules) {
        if (rules.outlier() != CleaningRules.Outlier.NONE && known(work) >= LEAST_BUCKETS) {
            new Outliers(work, rules).replace();
        }
    }

    private void replace() {
        boolean[] odd = DemandClasses.isIntermittent(believed) ? new boolean[work.size()] : byRule();
        boolean[] absurd = absurd();
        for (int t = 0; t < odd.length; t++) {
            odd[t] = absurd[t] || odd[t] && !nearHoliday(t);
            odd[t] &= !Double.isNaN(believed[t]) && work.isAsRead(t) && !promoted(t);
        }
        for (int t = 0; t < odd.length; t++) {
            believed[t] = odd[t] ? Double.NaN : believed[t];
        }
        Expectation without = Expectation.of(believed, work.season(), true);
        for (int t = 0; t < odd.length; t++) {
            if (odd[t]) {
                work.change(t, Correction.Cause.OUTLIER, method(), without.at(t));
            }
        }
    }

    private boolean[] byRule() {
        return switch (rules.outlier()) {
            case NONE -> new boolean[work.size()];
            case THRESHOLD -> outside(meanLimits());
            case IQR -> outside(quartileLimits());
            case HAMPEL -> hampel();
            case SEASONAL_RESIDUAL -> seasonal();
        };
    }

    private String method() {
        return work.season() > 1 && work.size() >= 2 * work.season() ? "seasonal-median" : "local-median";
    }

    private double[] meanLimits() {
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (double v : believed) {
            if (!Double.isNaN(v)) {
                sum += v;
                n++;
            }
        }
        double mean = sum / n;
        for (double v : believed) {
            squares += Double.isNaN(v) ? 0 : (v - mean) * (v - mean);
        }
        double reach = rules.outlierThreshold() * Math.sqrt(squares / (n - 1));
        return new double[] {mean - reach, mean + reach};
    }

    /** Tukey's fences. */
    private double[] quartileLimits() {
        double low = Robust.quantile(believed, 0.25);
        double high = Robust.quantile(believed, 0.75);
        double reach = rules.outlierThreshold() * (high - low);
        return new double[] {low - reach, high + reach};
    }

    private boolean[] outside(double[] limits) {
        boolean[] odd = new boolean[work.size()];
        for (int t = 0; t < odd.length; t++) {
            odd[t] = believed[t] < limits[0] || believed[t] > limits[1];
        }
        return odd;
    }

    /** Hampel's identifier: so many robust standard deviations from the median of the buckets about it. */
    private boolean[] hampel() {
        int half = 3;
        boolean[] odd = new boolean[work.size()];
        for (int t = 0; t < odd.length; t++) {
            double[] near = java.util.Arrays.copyOfRange(
                    believed, Math.max(0, t - half), Math.min(believed.length, t + half + 1));
            double median = Robust.median(near);
            for (int i = 0; i < near.length; i++) {
                near[i] -= median;
            }
            odd[t] = Math.abs(believed[t] - median) > rules.outlierThreshold() * Robust.spread(near);
        }
        return odd;
    }

    private boolean[] seasonal() {
        double[] residuals = new double[work.size()];
        for (int t = 0; t < residuals.length; t++) {
            residuals[t] = expectation.residual(t, believed[t]);
        }
        double limit = rules.outlierThreshold() * Robust.spread(residuals);
        double high = WELL_OUTSIDE * Robust.quantile(believed, 0.95);
        double low = Robust.quantile(believed, 0.05) / WELL_OUTSIDE;
        boolean[] odd = new boolean[residuals.length];
        for (int t = 0; t < odd.length; t++) {
            odd[t] = residuals[t] > limit && believed[t] > high || residuals[t] < -limit && believed[t] < low;
        }
        return alone(odd);
    }

    /** Runs are events, not slips. */
    private static boolean[] alone(boolean[] odd) {
        boolean[] alone = new boolean[odd.length];
        for (int t = 0; t < odd.length; t++) {
            boolean before = t > 0 && odd[t - 1];
            boolean after = t + 1 < odd.length && odd[t + 1];
            alone[t] = odd[t] && !before && !after;
        }
        return alone;
    }

    private boolean[] absurd() {
        int most = -1;
        double second = 0;
        for (int t = 0; t < believed.length; t++) {
            if (Double.isNaN(believed[t])) {
                continue;
            }
            if (most < 0 || believed[t] > believed[most]) {
                second = most < 0 ? 0 : Math.max(second, believed[most]);
                most = t;
            } else {
                second = Math.max(second, believed[t]);
            }
        }
        boolean[] absurd = new boolean[believed.length];
        if (most >= 0 && second > 0 && positive() >= LEAST_BUCKETS) {
            absurd[most] = believed[most] > ABSURD * second;
        }
        return absurd;
    }

    private int positive() {
        int n = 0;
        for (double v : believed) {
            n += v > 0 ? 1 : 0;
        }
        return n;
    }

    private boolean promoted(int t) {
        return promotion.isPresent() && promotion.get().at(work.raw().firstBucket() + t) > 0;
    }

    private boolean nearHoliday(int t) {
        return Holidays.isNear(work.raw().grid(), work.raw().firstBucket() + t);
    }

    private static int known(Workbench work) {
        int n = 0;
        for (int t = 0; t < work.size(); t++) {
            n += work.isBelieved(t) ? 1 : 0;
        }
        return n;
    }
}
