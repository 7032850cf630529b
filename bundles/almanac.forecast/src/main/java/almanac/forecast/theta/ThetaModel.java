package almanac.forecast.theta;

import almanac.forecast.method.LineSearch;

/**
 * An estimated theta model at the end of a history without season: y(t) = l(t-1) + w D(t) + e(t), with a level l smoothed by alpha, w =
 * 1 - 1 / theta, and D the line's share (Fiorucci et al. 2016, equations 11 and 12). For a given alpha the errors are linear in the first
 * level and in w, so that only alpha has to be searched for.
 */
final class ThetaModel {
    private static final double LEAST_ALPHA = 0.1;
    private static final double MOST_ALPHA = 0.99;
    private static final double STANDARD_WEIGHT = 0.5;

    final ThetaForm form;
    final double alpha;
    final double weight;
    final int buckets;
    final double squares;
    final double[] errors;
    double level;
    ThetaLine line;

    private ThetaModel(ThetaForm form, double alpha, double weight, double firstLevel, double[] y) {
        this.form = form;
        this.alpha = alpha;
        this.weight = weight;
        this.buckets = y.length;
        this.errors = new double[y.length];
        this.level = firstLevel;
        this.line = newLine(form, y);
        this.squares = run(y);
    }

    /** Estimates a form. */
    static ThetaModel of(double[] y, ThetaForm form) {
        double alpha = LineSearch.minimum(a -> new Profile(y, form, a).squares(), LEAST_ALPHA, MOST_ALPHA, 1e-4);
        return with(y, form, alpha);
    }

    /** The model with a given alpha; first level and theta are those that suit it best. */
    static ThetaModel with(double[] y, ThetaForm form, double alpha) {
        Profile profile = new Profile(y, form, alpha);
        return new ThetaModel(form, alpha, profile.weight, profile.firstLevel, y);
    }

    private double run(double[] y) {
        double sum = 0;
        double power = 1;
        for (int t = 0; t < y.length; t++) {
            errors[t] = y[t] - level - weight * share(line, alpha, power);
            sum += errors[t] * errors[t];
            level += alpha * (y[t] - level);
            line.follow(y[t]);
            power *= 1 - alpha;
        }
        return sum;
    }

    /** Fills in the expected values of the buckets ahead. */
    static void forecast(double alpha, double weight, double level, ThetaLine line, int buckets, double[] mean) {
        double l = level;
        double power = Math.pow(1 - alpha, buckets);
        for (int h = 0; h < mean.length; h++) {
            mean[h] = l + weight * share(line, alpha, power);
            l += alpha * (mean[h] - l);
            line.follow(mean[h]);
            power *= 1 - alpha;
        }
    }

    /**
     * D of the bucket after {@code t} others.
     *
     * @param power (1 - alpha) to the power of t
     */
    private static double share(ThetaLine line, double alpha, double power) {
        return power * line.intercept() + (1 - power * (1 - alpha)) / alpha * line.slope();
    }

    private static ThetaLine newLine(ThetaForm form, double[] y) {
        return form.dynamic() ? ThetaLine.following() : ThetaLine.through(y);
    }

    /** Errors split into what is left with a first level of 0 and w = 0, and what each of them would take away. */
    private static final class Profile {
        private final double firstLevel;
        private final double weight;
        private final double left;

        Profile(double[] y, ThetaForm form, double alpha) {
            ThetaLine line = newLine(form, y);
            double level = 0;
            double power = 1;
            double ee = 0;
            double ep = 0;
            double ed = 0;
            double pp = 0;
            double pd = 0;
            double dd = 0;
            for (double value : y) {
                double error = value - level;
                double d = share(line, alpha, power);
                ee += error * error;
                ep += error * power;
                ed += error * d;
                pp += power * power;
                pd += power * d;
                dd += d * d;
                level += alpha * error;
                line.follow(value);
                power *= 1 - alpha;
            }
            weight = form.optimised() ? bestWeight(ep, ed, pp, pd, dd) : STANDARD_WEIGHT;
            firstLevel = (ep - weight * pd) / pp;
            left = ee
                    - 2 * firstLevel * ep
                    - 2 * weight * ed
                    + firstLevel * firstLevel * pp
                    + 2 * firstLevel * weight * pd
                    + weight * weight * dd;
        }

        /** Least squares, kept to theta from 1 on: 0 to 1. */
        private static double bestWeight(double ep, double ed, double pp, double pd, double dd) {
            double determinant = pp * dd - pd * pd;
            if (!(determinant > 1e-12 * pp * dd)) {
                return STANDARD_WEIGHT;
            }
            return Math.max(0, Math.min(1, (pp * ed - pd * ep) / determinant));
        }

        double squares() {
            return left;
        }
    }
}
