package almanac.learning.global;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The level that a series without history is expected to have, from its attributes: on the logarithm an overall mean and an effect for each
 * value of each attribute, shrunk towards 0 as if {@code SHRINK} further series had none (best linear unbiased prediction with a given
 * ratio of variances, found by backfitting; Robinson 1991, Statistical Science 6, 15-32).
 *
 * @param mean of log levels
 * @param deviation of log levels, above 0
 * @param effects an array an attribute: an effect a value
 */
record LevelPrior(double mean, double deviation, double[][] effects) {
    private static final double SHRINK = 1;
    private static final int ROUNDS = 20;

    /**
     * @param logLevels of the series
     * @param codes of the series' attributes
     * @param sizes how many values each attribute has
     */
    static LevelPrior of(List<Double> logLevels, List<int[]> codes, int[] sizes) {
        int n = logLevels.size();
        double mean = logLevels.stream().mapToDouble(v -> v).average().orElse(0);
        double squares = 0;
        for (double v : logLevels) {
            squares += (v - mean) * (v - mean);
        }
        double[][] effects = new double[sizes.length][];
        for (int a = 0; a < sizes.length; a++) {
            effects[a] = new double[sizes[a]];
        }
        double[] left = new double[n];
        for (int i = 0; i < n; i++) {
            left[i] = logLevels.get(i) - mean;
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int a = 0; a < sizes.length; a++) {
                refit(effects[a], a, left, codes);
            }
        }
        return new LevelPrior(mean, n > 1 && squares > 0 ? Math.max(0.1, Math.sqrt(squares / n)) : 1, effects);
    }

    private static void refit(double[] effect, int attribute, double[] left, List<int[]> codes) {
        double[] sum = new double[effect.length];
        int[] count = new int[effect.length];
        for (int i = 0; i < left.length; i++) {
            int code = codes.get(i)[attribute];
            sum[code] += left[i] + effect[code];
            count[code]++;
        }
        double[] before = effect.clone();
        for (int c = 1; c < effect.length; c++) {
            effect[c] = sum[c] / (count[c] + SHRINK);
        }
        for (int i = 0; i < left.length; i++) {
            int code = codes.get(i)[attribute];
            left[i] -= effect[code] - before[code];
        }
    }

    /** Units a bucket. */
    double level(int[] codes) {
        double log = mean;
        for (int a = 0; a < codes.length; a++) {
            log += effects[a][codes[a]];
        }
        return Math.exp(log);
    }

    /** The same with room for values of attributes that came later; their effects are 0. */
    LevelPrior extended(SortedMap<String, Map<String, Integer>> attributes) {
        double[][] more = new double[effects.length][];
        int a = 0;
        for (Map<String, Integer> values : attributes.values()) {
            more[a] = Arrays.copyOf(effects[a], values.size() + 1);
            a++;
        }
        return new LevelPrior(mean, deviation, more);
    }
}
