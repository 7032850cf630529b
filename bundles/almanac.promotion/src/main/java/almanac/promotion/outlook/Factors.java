package almanac.promotion.outlook;

import almanac.promotion.book.Layout;
import almanac.promotion.learn.Context;
import almanac.promotion.learn.ContextEffect;
import almanac.promotion.learn.Learned;
import almanac.promotion.learn.OwnEffect;

/**
 * Factors on a SKU's demand, by draw and bucket of the horizon, and what they are made of on average: multiples of the baseline that add up to
 * the mean factor minus 1.
 */
final class Factors {
    private static final double LEAST = 1e-3;

    private final double[][] byDraw = new double[Draws.COUNT][];
    private final double[] mean;
    private final double[] incremental;
    private final double[] cannibalised;
    private final double[] pulled;
    private boolean touched;

    Factors(Scene.Part part, int back, Learned learned, Draws draws) {
        int horizon = part.at().length - back;
        mean = new double[horizon];
        incremental = new double[horizon];
        cannibalised = new double[horizon];
        pulled = new double[horizon];
        double[] felt = felt(part, learned.decay());
        for (int m = 0; m < Draws.COUNT; m++) {
            byDraw[m] = one(part, back, learned, felt, draws, m);
        }
        for (int h = 0; h < horizon; h++) {
            if (cannibalised[h] > 0) {
                incremental[h] += cannibalised[h];
                cannibalised[h] = 0;
            }
            touched |= Math.abs(mean[h] - 1) > LEAST || part.at()[back + h];
        }
    }

    private double[] one(Scene.Part part, int back, Learned learned, double[] felt, Draws draws, int draw) {
        double[] coefficients = draws.coefficients(draw);
        double special = draws.special(draw);
        int size = part.at().length;
        double[] gain = new double[size];
        for (int t = 0; t < size; t++) {
            if (part.at()[t]) {
                double log = OwnEffect.log(part.promoted(), t, coefficients) + special;
                gain[t] = part.promoted().share()[t] * Math.expm1(log);
            }
        }
        Context context = part.context(gain, learned);
        double[] factors = new double[size - back];
        for (int h = 0; h < factors.length; h++) {
            int t = back + h;
            double share = part.promoted().share()[t];
            double own = 1 + gain[t];
            double before = ContextEffect.before(share, context, t, coefficients);
            double after = ContextEffect.after(share, context, t, coefficients);
            double between = -part.between()[t] - draws.between(draw) * part.betweenDeviation()[t];
            double cross = ContextEffect.cross(context, t, coefficients) + between;
            double around = ContextEffect.log(share, context, t, coefficients) + between;
            factors[h] = ContextEffect.together(own, around);
            double surplus = factors[h] - own;
            double logs = before + after + cross;
            double crossPart = logs == 0 ? 0 : surplus * cross / logs;
            double ahead = Math.max(0, gain[t]) * coefficients[Layout.AFTER] * felt[t];
            mean[h] += factors[h] / Draws.COUNT;
            incremental[h] += (gain[t] - ahead) / Draws.COUNT;
            cannibalised[h] += crossPart / Draws.COUNT;
            pulled[h] += (ahead + (logs == 0 ? 0 : surplus * (before + after) / logs)) / Draws.COUNT;
        }
        return factors;
    }

    /** For each bucket, how much of its pull-forward falls into buckets that are not promoted themselves: only there it is missing. */
    private static double[] felt(Scene.Part part, double decay) {
        double[] felt = new double[part.at().length];
        double later = 1;
        for (int t = felt.length - 1; t >= 0; t--) {
            felt[t] = later;
            later = (1 - decay) * (1 - part.promoted().share()[t]) + decay * later;
        }
        return felt;
    }

    /** Whether any bucket is changed. */
    boolean touched() {
        return touched;
    }

    /** Whether a bucket is changed. */
    boolean touches(int h) {
        return Math.abs(mean[h] - 1) > LEAST || Math.abs(pulled[h]) > LEAST || Math.abs(incremental[h]) > LEAST;
    }

    double factor(int draw, int h) {
        return byDraw[draw % Draws.COUNT][h];
    }

    double mean(int h) {
        return mean[h];
    }

    double incremental(int h) {
        return incremental[h];
    }

    double cannibalised(int h) {
        return cannibalised[h];
    }

    double pulled(int h) {
        return pulled[h];
    }
}
