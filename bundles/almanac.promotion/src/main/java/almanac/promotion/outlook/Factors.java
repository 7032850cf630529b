package almanac.promotion.outlook;

import almanac.promotion.book.Layout;
import almanac.promotion.learn.Context;
import almanac.promotion.learn.ContextEffect;
import almanac.promotion.learn.Learned;
import almanac.promotion.learn.OwnEffect;
import almanac.promotion.learn.Running;
import java.util.Arrays;

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
    private final double[] felt;
    private final int begin;
    private boolean touched;

    Factors(Scene.Part part, int back, Learned learned, Draws draws) {
        int size = part.at().length;
        int horizon = size - back;
        mean = new double[horizon];
        incremental = new double[horizon];
        cannibalised = new double[horizon];
        pulled = new double[horizon];
        felt = felt(part, learned.decay());
        begin = begin(part, learned);
        double[] gain = new double[size];
        Context context = part.context(gain, learned);
        for (int m = 0; m < Draws.COUNT; m++) {
            gains(part, back, learned, draws, m, gain);
            Context.after(gain, learned.decay(), context.after());
            byDraw[m] = one(part, back, context, gain, draws, m);
        }
        for (int h = 0; h < horizon; h++) {
            mean[h] = begin > back + h ? 1 : mean[h];
            if (cannibalised[h] > 0) {
                incremental[h] += cannibalised[h];
                cannibalised[h] = 0;
            }
            touched |= Math.abs(mean[h] - 1) > LEAST || part.at()[back + h];
        }
    }

    /** The first bucket that anything happens in. */
    private static int begin(Scene.Part part, Learned learned) {
        int t = 0;
        while (t < part.at().length && !part.at()[t] && !(part.cross()[t] > 0) && !(part.betweenDeviation()[t] > 0)) {
            t++;
        }
        return Math.max(0, t - learned.pace().before());
    }

    /** Additional units of own promotions, as multiples of the baseline. */
    private void gains(Scene.Part part, int back, Learned learned, Draws draws, int m, double[] gain) {
        double fresh = draws.special(m, 0, learned.runVariance());
        Running now = part.sku().running();
        double known = now == null ? fresh : draws.special(m, now.mean(), now.variance());
        int ends = part.runsUntil(back);
        double[] coefficients = draws.coefficients(m);
        double lasting = 0;
        for (int t = begin; t < gain.length; t++) {
            if (part.at()[t]) {
                if (t == begin || !part.promoted().isAs(t, t - 1)) {
                    lasting = OwnEffect.lasting(part.promoted(), t, coefficients);
                }
                double log = OwnEffect.worn(lasting, part.promoted(), t, coefficients);
                gain[t] = part.promoted().share()[t] * Math.expm1(log + (t < ends ? known : fresh));
            }
        }
    }

    private double[] one(Scene.Part part, int back, Context context, double[] gain, Draws draws, int draw) {
        double[] coefficients = draws.coefficients(draw);
        double[] factors = new double[gain.length - back];
        Arrays.fill(factors, 1);
        for (int t = Math.max(begin, back); t < gain.length; t++) {
            int h = t - back;
            double share = part.promoted().share()[t];
            double own = 1 + gain[t];
            double before = ContextEffect.before(share, context, t, coefficients);
            double after = ContextEffect.after(share, context, t, coefficients);
            double between = -part.between()[t] - draws.between(draw) * part.betweenDeviation()[t];
            double cross = ContextEffect.cross(context, t, coefficients) + between;
            double logs = before + after + cross;
            factors[h] = ContextEffect.together(own, logs == 0 ? 0 : Math.max(ContextEffect.LOWEST, logs));
            double surplus = factors[h] - own;
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
