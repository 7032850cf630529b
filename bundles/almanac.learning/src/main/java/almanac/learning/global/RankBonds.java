package almanac.learning.global;

import almanac.learning.Gaussian;
import java.util.SplittableRandom;

/**
 * How the ranks of demand in a window's buckets hang together, on normal scores: a part common to the whole window and a part that fades from
 * bucket to bucket. With the law of each bucket that makes a joint law (a Gaussian copula; Nelsen 2006, "An Introduction to Copulas", 2nd ed.,
 * section 2.3), to draw whole futures from.
 *
 * @param common share of the variance that the whole window has in common, 0..1
 * @param fading correlation of the rest from one bucket to the next, 0..1
 */
record RankBonds(double common, double fading) {
    static final RankBonds NONE = new RankBonds(0, 0);

    private static final double LEAST_RANK = 1e-4;

    /** Fills a future's ranks, each above 0 and below 1. */
    void draw(SplittableRandom random, double[] ranks) {
        double shared = Math.sqrt(common) * random.nextGaussian();
        double own = random.nextGaussian();
        double fresh = Math.sqrt(1 - fading * fading);
        double weight = Math.sqrt(1 - common);
        for (int h = 0; h < ranks.length; h++) {
            if (h > 0) {
                own = fading * own + fresh * random.nextGaussian();
            }
            ranks[h] = inside(Gaussian.probability(shared + weight * own));
        }
    }

    private static double inside(double rank) {
        return Math.max(LEAST_RANK, Math.min(1 - LEAST_RANK, rank));
    }

    /** Finds the bonds by the correlations of what came true. Not for many threads. */
    static final class Estimate {
        private static final int LAGS = 28;
        private static final int GRID = 20;

        private final double[] products;
        private final long[] counts;

        Estimate(int horizon) {
            products = new double[Math.min(LAGS + 1, horizon)];
            counts = new long[products.length];
        }

        /**
         * Takes one window.
         *
         * @param ranks NaN where not known
         */
        void see(double[] ranks) {
            double[] scores = new double[ranks.length];
            for (int h = 0; h < scores.length; h++) {
                scores[h] = Double.isNaN(ranks[h]) ? Double.NaN : Gaussian.quantile(inside(ranks[h]));
            }
            for (int lag = 0; lag < products.length; lag++) {
                for (int h = lag; h < scores.length; h++) {
                    double product = scores[h] * scores[h - lag];
                    if (!Double.isNaN(product)) {
                        products[lag] += product;
                        counts[lag]++;
                    }
                }
            }
        }

        /** Least squares over a grid, correlations weighted alike. */
        RankBonds finish() {
            RankBonds best = NONE;
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < GRID; c++) {
                for (int f = 0; f < GRID; f++) {
                    RankBonds bonds = new RankBonds((double) c / GRID, (double) f / GRID);
                    double miss = miss(bonds);
                    if (miss < least) {
                        least = miss;
                        best = bonds;
                    }
                }
            }
            return best;
        }

        private double miss(RankBonds bonds) {
            double sum = 0;
            if (products.length == 0 || counts[0] == 0 || products[0] == 0) {
                return sum;
            }
            double variance = products[0] / counts[0];
            for (int lag = 1; lag < products.length; lag++) {
                if (counts[lag] > 0) {
                    double expected = bonds.common + (1 - bonds.common) * Math.pow(bonds.fading, lag);
                    double seen = products[lag] / counts[lag] / variance;
                    sum += (seen - expected) * (seen - expected);
                }
            }
            return sum;
        }
    }
}
