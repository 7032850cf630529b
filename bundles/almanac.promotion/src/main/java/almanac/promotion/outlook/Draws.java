package almanac.promotion.outlook;

import almanac.promotion.book.Layout;
import almanac.promotion.learn.Learned;
import almanac.promotion.learn.LearnedSku;
import almanac.promotion.learn.Posterior;
import java.util.SplittableRandom;

/** Coefficients drawn from what is known of them: as many equally likely sets, the same in every run. */
final class Draws {
    static final int COUNT = 200;

    private final double[][] coefficients;
    private final double[] special;
    private final double[] between;

    /**
     * @param seed of the SKU
     */
    Draws(Posterior posterior, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] root = posterior.root();
        int n = root.length;
        coefficients = new double[COUNT][n];
        special = new double[COUNT];
        between = new double[COUNT];
        SplittableRandom other = new SplittableRandom(~seed);
        double[] normal = new double[n];
        for (int m = 0; m < COUNT; m += 2) {
            for (int k = 0; k < n; k++) {
                normal[k] = gaussian(random);
            }
            double own = gaussian(random);
            // Antithetic pairs keep the mean of the draws at the posterior mean.
            fill(coefficients[m], posterior, root, normal, 1);
            fill(coefficients[m + 1], posterior, root, normal, -1);
            special[m] = own;
            special[m + 1] = -own;
            between[m] = gaussian(other);
            between[m + 1] = -between[m];
        }
    }

    /** The draws of one SKU. */
    static Draws of(Learned learned, LearnedSku sku) {
        return new Draws(
                learned.of(sku.sku().itemId(), sku.category()), sku.sku().key().hashCode());
    }

    private static void fill(double[] into, Posterior posterior, double[][] root, double[] normal, int sign) {
        for (int i = 0; i < into.length; i++) {
            double off = 0;
            for (int k = 0; k < normal.length; k++) {
                off += root[i][k] * normal[k];
            }
            into[i] = posterior.mean(i) + sign * off;
        }
        into[Layout.PRICE] = Math.max(0, into[Layout.PRICE]);
        into[Layout.AFTER] = Math.max(0, Math.min(1, into[Layout.AFTER]));
    }

    private static double gaussian(SplittableRandom random) {
        double u = random.nextDouble(Double.MIN_NORMAL, 1);
        return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    /** One set of coefficients; not to be changed. */
    double[] coefficients(int m) {
        return coefficients[m];
    }

    /**
     * What is special about a promotion, on the log scale, so that the mean of its factor is that of the mean.
     *
     * @param variance of what is not known
     */
    double special(int m, double mean, double variance) {
        return mean + Math.sqrt(variance) * special[m] - variance / 2;
    }

    /** How many standard deviations the effects of other categories are off. */
    double between(int m) {
        return between[m];
    }
}
