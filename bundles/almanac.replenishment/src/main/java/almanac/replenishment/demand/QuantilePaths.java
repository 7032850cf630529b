package almanac.replenishment.demand;

import almanac.api.forecast.Forecast;
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
    /** The future that has each rank, by bucket. */
    private final int[][] pathOfRank;

    private final Map<Levels, Spread> spreads = new ConcurrentHashMap<>();

    /**
     * @param count how many paths
     * @param horizon buckets, at most
     */
    QuantilePaths(int count, int horizon) {
        this.count = count;
        this.pathOfRank = new int[horizon][];
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double own = Math.sqrt(1 - CARRY_OVER * CARRY_OVER);
        double[] z = new double[count];
        for (int h = 0; h < horizon; h++) {
            double[] fresh = Draws.of(Draws.Stream.PATHS, h, count);
            for (int i = 0; i < count; i++) {
                double e = normal.inverseCumulativeProbability(fresh[i]);
                z[i] = h == 0 ? e : CARRY_OVER * z[i] + own * e;
            }
            pathOfRank[h] = order(z);
        }
    }

    /** The places of the values, from the least to the greatest. */
    private static int[] order(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        return Arrays.stream(order).mapToInt(i -> i).toArray();
    }

    /** Futures over the forecast's horizon, or over the first buckets of it where that is longer. */
    Futures of(Forecast forecast) {
        Levels levels = new Levels(forecast.probabilities());
        Spread known = spreads.get(levels);
        Spread spread = known != null ? known : spreads.computeIfAbsent(levels, l -> new Spread(l, count));
        return new Futures() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public int horizon() {
                return Math.min(pathOfRank.length, forecast.horizon());
            }

            @Override
            public void column(int step, double[] units) {
                spread.column(forecast, step, pathOfRank[step], units);
            }
        };
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

    /** The quantile function at evenly spread probabilities, as weights of the quantiles given: value = q[p] + weight * (q[p+1] - q[p]) in stretch p. */
    private static final class Spread {
        private final int count;
        private final double[] weight;
        private final int quantiles;
        /** The first rank of each stretch between two quantiles, and the end of the last. */
        private final int[] start;
        /** Sum of the weights in each stretch. */
        private final double[] weightBetween;

        Spread(Levels levels, int count) {
            double[] p = levels.probabilities();
            this.count = count;
            this.quantiles = p.length;
            int[] at = new int[count];
            this.weight = new double[count];
            for (int r = 0; r < count; r++) {
                double chance = (r + 0.5) / count;
                if (quantiles < 2) {
                    weight[r] = -Math.log(1 - chance);
                } else {
                    place(p, chance, r, at);
                }
            }
            int stretches = Math.max(1, quantiles - 1);
            this.start = new int[stretches + 1];
            this.weightBetween = new double[stretches];
            for (int r = 0; r < count; r++) {
                start[at[r] + 1]++;
                weightBetween[at[r]] += weight[r];
            }
            for (int n = 1; n <= stretches; n++) {
                start[n] += start[n - 1];
            }
        }

        /** Beyond the outermost probabilities the tail is exponential: straight in the logarithm of its probability. */
        private void place(double[] p, double chance, int r, int[] at) {
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

        void column(Forecast forecast, int step, int[] pathOfRank, double[] units) {
            double mean = forecast.mean(step);
            double sum = quantiles < 2 ? 0 : byQuantiles(forecast, step, mean, pathOfRank, units);
            if (quantiles < 2 && mean > 0) {
                byMean(mean, pathOfRank, units);
            } else if (sum == 0) {
                Arrays.fill(units, 0);
                rare(mean, pathOfRank, units);
            }
        }

        private void byMean(double mean, int[] pathOfRank, double[] units) {
            double factor = mean * count / weightBetween[0];
            for (int r = 0; r < count; r++) {
                units[pathOfRank[r]] = factor * weight[r];
            }
        }

        /**
         * Scaled to the mean.
         *
         * @return their sum before that; 0 where all quantiles are 0, and then nothing is filled in
         */
        private double byQuantiles(Forecast forecast, int step, double mean, int[] pathOfRank, double[] units) {
            double sum = 0;
            double low = forecast.quantile(0, step);
            for (int p = 0; p + 1 < quantiles; p++) {
                double high = forecast.quantile(p + 1, step);
                sum += (start[p + 1] - start[p]) * low + weightBetween[p] * (high - low);
                low = high;
            }
            double first = forecast.quantile(0, step);
            double rise = forecast.quantile(1, step) - first;
            for (int r = 0; r < start[1] && first + weight[r] * rise < 0; r++) {
                sum -= first + weight[r] * rise;
            }
            if (!(sum > 0)) {
                return 0;
            }
            double factor = mean * count / sum;
            low = factor * first;
            for (int p = 0; p + 1 < quantiles; p++) {
                double high = factor * forecast.quantile(p + 1, step);
                double width = high - low;
                for (int r = start[p]; r < start[p + 1]; r++) {
                    units[pathOfRank[r]] = Math.max(0, low + weight[r] * width);
                }
                low = high;
            }
            return sum;
        }

        /** Where every quantile is 0 the mean comes in whole units at the highest ranks. */
        private void rare(double mean, int[] pathOfRank, double[] units) {
            double left = mean * count;
            double unit = Math.max(1, Math.ceil(mean));
            for (int r = count - 1; r >= 0 && left > 0; r--) {
                units[pathOfRank[r]] = Math.min(unit, left);
                left -= unit;
            }
        }
    }
}
