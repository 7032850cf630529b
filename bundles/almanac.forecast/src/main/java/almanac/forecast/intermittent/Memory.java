package almanac.forecast.intermittent;

/**
 * How long the past counts. Each bucket back weighs less by a discount; which discount is right is not known, so each has the
 * probability that its one-step forecasts of "demand or none" gave to what happened, and the weights are averaged over them (Bayesian
 * model averaging). One-step probabilities are those of Krichevsky and Trofimov (1981), "The performance of universal encoding", IEEE
 * Transactions on Information Theory 27, 199-207.
 */
public final class Memory {
    private static final double[] DISCOUNTS = {0.85, 0.9, 0.94, 0.97, 0.985, 0.995, 1};

    private Memory() {}

    /** The weight of each bucket; they add up to 1, and later ones never weigh less. */
    public static double[] weights(double[] y) {
        double[] credibility = credibility(y);
        double[] weights = new double[y.length];
        for (int k = 0; k < DISCOUNTS.length; k++) {
            double weight = credibility[k] / total(DISCOUNTS[k], y.length);
            for (int t = y.length - 1; t >= 0; t--) {
                weights[t] += weight;
                weight *= DISCOUNTS[k];
            }
        }
        return weights;
    }

    private static double[] credibility(double[] y) {
        double[] likelihood = new double[DISCOUNTS.length];
        double best = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < DISCOUNTS.length; k++) {
            likelihood[k] = logLikelihood(y, DISCOUNTS[k]);
            best = Math.max(best, likelihood[k]);
        }
        double sum = 0;
        for (int k = 0; k < DISCOUNTS.length; k++) {
            likelihood[k] = Math.exp(likelihood[k] - best);
            sum += likelihood[k];
        }
        for (int k = 0; k < DISCOUNTS.length; k++) {
            likelihood[k] /= sum;
        }
        return likelihood;
    }

    private static double logLikelihood(double[] y, double discount) {
        double demands = 0;
        double buckets = 0;
        double sum = 0;
        double product = 1;
        for (double units : y) {
            double probability = (demands + 0.5) / (buckets + 1);
            product *= units > 0 ? probability : 1 - probability;
            if (product < 1e-200) {
                sum += Math.log(product);
                product = 1;
            }
            demands = discount * demands + (units > 0 ? 1 : 0);
            buckets = discount * buckets + 1;
        }
        return sum + Math.log(product);
    }

    private static double total(double discount, int buckets) {
        return discount == 1 ? buckets : (1 - Math.pow(discount, buckets)) / (1 - discount);
    }
}
