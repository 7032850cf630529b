package almanac.forecast.intermittent;

/**
 * How long the past counts. Each bucket back weighs less by a discount; which discount is right is not known, so each has the
 * probability that its one-step forecasts of "demand or none" gave to what happened, and the weights are averaged over them (Bayesian
 * model averaging). One-step probabilities are those of Krichevsky and Trofimov (1981), "The performance of universal encoding", IEEE
 * Transactions on Information Theory 27, 199-207.
 *
 * <p>An item is looked at because there was demand for it, so the share of buckets with demand is above what is to come more often than
 * below it (regression to the mean); a prior for empty buckets tempers it, the less the longer the memory and the fuller the buckets
 * (Gelman, Carlin, Stern, Dunson, Vehtari and Rubin 2013, "Bayesian Data Analysis" (3rd ed.), section 2.4, for the prior as buckets).
 */
public final class Memory {
    private static final double[] DISCOUNTS = {0.85, 0.9, 0.94, 0.97, 0.985, 0.995, 1};

    /** How many buckets not seen temper the rate of those seen, which is more often too high than too low. */
    private static final double UNSEEN = 2;

    private Memory() {}

    /**
     * The weight of each bucket; later ones never weigh less. What they lack of 1 is the weight of demand that is none: besides the
     * buckets seen, two more are thought of that hold as much emptiness as those.
     */
    public static double[] weights(double[] y) {
        double[] credibility = credibility(y);
        double[] weights = new double[y.length];
        for (int k = 0; k < DISCOUNTS.length; k++) {
            double total = total(DISCOUNTS[k], y.length);
            double weight = credibility[k] / (total + UNSEEN * empty(y, DISCOUNTS[k]) / total);
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

    /** The discounted count of empty buckets. */
    private static double empty(double[] y, double discount) {
        double count = 0;
        for (double units : y) {
            count = discount * count + (units > 0 ? 0 : 1);
        }
        return count;
    }

    private static double total(double discount, int buckets) {
        return discount == 1 ? buckets : (1 - Math.pow(discount, buckets)) / (1 - discount);
    }
}
