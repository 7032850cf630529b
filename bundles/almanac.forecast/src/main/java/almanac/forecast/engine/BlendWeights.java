package almanac.forecast.engine;

import java.util.Arrays;

/** Weights of a blend: none below 0, together 1. */
final class BlendWeights {
    private static final int ROUNDS = 400;

    /** A weight below this is not worth a forecast. */
    private static final double LEAST = 0.05;

    private BlendWeights() {}

    /**
     * The weights with the least loss, by Frank and Wolfe's method with exact steps (Frank and Wolfe 1956, "An algorithm for quadratic
     * programming", Naval Research Logistics Quarterly 3, 95-110); small ones left out.
     */
    static double[] best(Evidence evidence) {
        double[] weights = solve(evidence);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weights[i] < LEAST ? 0 : weights[i];
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /**
     * Weights of a champion and learned methods: the learned ones are drawn towards equal weights, and the champion is among them only where it lowers the loss by
     * a margin. Weights that are found on few origins look better there than they will be, and equal ones are hard to beat (Stock and Watson 2004, "Combination
     * forecasts of output growth", Journal of Forecasting 23, 405-430).
     *
     * @param evidence the champion's first
     * @param margin as a share of the learned methods' loss
     */
    static double[] fair(Evidence evidence, double margin) {
        Evidence drawn = evidence.drawnToEqual();
        double[] learned = withoutFirst(drawn);
        double[] all = best(drawn);
        return evidence.loss(all) <= (1 - margin) * evidence.loss(learned) ? all : learned;
    }

    private static double[] solve(Evidence evidence) {
        double[][] a = evidence.products();
        int k = a.length;
        int first = 0;
        for (int i = 1; i < k; i++) {
            first = a[i][i] < a[first][first] ? i : first;
        }
        double[] weights = new double[k];
        weights[first] = 1;
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[k];
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    slope[i] += a[i][j] * weights[j];
                }
            }
            int to = 0;
            int from = -1;
            for (int i = 0; i < k; i++) {
                to = slope[i] < slope[to] ? i : to;
                from = weights[i] > 0 && (from < 0 || slope[i] > slope[from]) ? i : from;
            }
            // Weight goes from the worst that has some to the best: the pairwise step, which does not zigzag.
            double bend = a[to][to] - 2 * a[to][from] + a[from][from];
            double gain = slope[from] - slope[to];
            if (to == from || gain < 1e-12) {
                break;
            }
            double step = bend > 0 ? Math.min(weights[from], gain / bend) : weights[from];
            weights[to] += step;
            weights[from] -= step;
        }
        return weights;
    }

    /** All weight on one. */
    static double[] only(int method, int methods) {
        double[] weights = new double[methods];
        weights[method] = 1;
        return weights;
    }

    /** The best weights without the first method. */
    static double[] withoutFirst(Evidence evidence) {
        int k = evidence.products().length;
        double[][] rest = new double[k - 1][];
        for (int i = 1; i < k; i++) {
            rest[i - 1] = Arrays.copyOfRange(evidence.products()[i], 1, k);
        }
        double[] weights = new double[k];
        System.arraycopy(best(new Evidence(rest, evidence.origins())), 0, weights, 1, k - 1);
        return weights;
    }
}
