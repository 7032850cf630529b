package almanac.replenishment.demand;

import almanac.api.forecast.Forecast;
import almanac.api.forecast.SamplePaths;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Makes sample paths for a forecast that has none, from its quantiles: in each bucket the quantile function at evenly spread
 * probabilities, straight lines between the forecast's probabilities and an exponential tail beyond the outermost, scaled to the
 * forecast's mean. From bucket to bucket the ranks go together by a Gaussian copula with first-order autoregression: forecast errors
 * carry over a little. Without quantiles demand is exponential, which is cautious.
 */
final class QuantilePaths {
    /** Correlation of the ranks of neighbouring buckets. */
    static final double CARRY_OVER = 0.2;

    private final int count;
    private final int[][] ranks;
    private final Map<Levels, Spread> spreads = new ConcurrentHashMap<>();

    /**
     * @param count how many paths
     * @param horizon buckets, at most
     */
    QuantilePaths(int count, int horizon) {
        this.count = count;
        this.ranks = new int[horizon][];
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double own = Math.sqrt(1 - CARRY_OVER * CARRY_OVER);
        double[] z = new double[count];
        for (int h = 0; h < horizon; h++) {
            double[] fresh = Draws.of(Draws.Stream.PATHS, h, count);
            for (int i = 0; i < count; i++) {
                double e = normal.inverseCumulativeProbability(fresh[i]);
                z[i] = h == 0 ? e : CARRY_OVER * z[i] + own * e;
            }
            ranks[h] = ranks(z);
        }
    }

    /** The rank of each value, from 0. */
    private static int[] ranks(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        int[] ranks = new int[values.length];
        for (int r = 0; r < order.length; r++) {
            ranks[order[r]] = r;
        }
        return ranks;
    }

    /** Paths over the forecast's horizon, or over the first buckets of it where that is longer. */
    SamplePaths of(Forecast forecast) {
        int horizon = Math.min(ranks.length, forecast.horizon());
        Spread spread = spreads.computeIfAbsent(new Levels(forecast.probabilities()), l -> new Spread(l, count));
        float[][] values = new float[horizon][count];
        for (int h = 0; h < horizon; h++) {
            spread.values(forecast, h, values[h]);
        }
        float[][] paths = new float[count][horizon];
        for (int i = 0; i < count; i++) {
            for (int h = 0; h < horizon; h++) {
                paths[i][h] = values[h][ranks[h][i]];
            }
        }
        return new SamplePaths(paths);
    }

    /** Probabilities that quantiles are given for. */
    private record Levels(double[] probabilities) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Levels l && Arrays.equals(probabilities, l.probabilities);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(probabilities);
        }
    }

    /** The quantile function at evenly spread probabilities, as weights of the quantiles given: value = q[at] + weight * (q[at+1] - q[at]). */
    private static final class Spread {
        private final int count;
        private final int[] at;
        private final double[] weight;
        private final int quantiles;

        Spread(Levels levels, int count) {
            double[] p = levels.probabilities();
            this.count = count;
            this.quantiles = p.length;
            this.at = new int[count];
            this.weight = new double[count];
            for (int r = 0; r < count; r++) {
                double chance = (r + 0.5) / count;
                if (quantiles < 2) {
                    weight[r] = -Math.log(1 - chance);
                } else {
                    place(p, chance, r);
                }
            }
        }

        /** Beyond the outermost probabilities the tail is exponential: straight in the logarithm of its probability. */
        private void place(double[] p, double chance, int r) {
            int n = p.length;
            if (chance > p[n - 1]) {
                at[r] = n - 2;
                weight[r] = 1 + Math.log((1 - p[n - 1]) / (1 - chance)) / Math.log((1 - p[n - 2]) / (1 - p[n - 1]));
            } else if (chance < p[0]) {
                weight[r] = -Math.log(p[0] / chance) / Math.log(p[1] / p[0]);
            } else {
                while (p[at[r] + 1] < chance) {
                    at[r]++;
                }
                weight[r] = (chance - p[at[r]]) / (p[at[r] + 1] - p[at[r]]);
            }
        }

        void values(Forecast forecast, int step, float[] values) {
            double mean = forecast.mean(step);
            double sum = 0;
            for (int r = 0; r < count; r++) {
                double value = quantiles < 2 ? mean * weight[r] : value(forecast, step, r);
                values[r] = (float) value;
                sum += value;
            }
            if (sum == 0) {
                rare(mean, values);
                return;
            }
            float factor = (float) (mean * count / sum);
            for (int r = 0; r < count; r++) {
                values[r] *= factor;
            }
        }

        private double value(Forecast forecast, int step, int r) {
            double low = forecast.quantile(at[r], step);
            return Math.max(0, low + weight[r] * (forecast.quantile(at[r] + 1, step) - low));
        }

        /** Where every quantile is 0 the mean comes in whole units at the highest ranks. */
        private void rare(double mean, float[] values) {
            double left = mean * count;
            double unit = Math.max(1, Math.ceil(mean));
            for (int r = count - 1; r >= 0 && left > 0; r--) {
                values[r] = (float) Math.min(unit, left);
                left -= unit;
            }
        }
    }
}
