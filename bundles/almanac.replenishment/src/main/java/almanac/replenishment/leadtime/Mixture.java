package almanac.replenishment.leadtime;

import almanac.api.demand.Distribution;
import almanac.api.demand.Samples;

/** Two distributions in one, by weight: how evidence and what was known before it go together. */
final class Mixture {
    private static final int OUTCOMES = 100;

    private Mixture() {}

    /** Equally likely outcomes of a distribution. */
    static Samples outcomes(Distribution days) {
        return of(days, 1, days);
    }

    /**
     * Equally likely outcomes of the mixture.
     *
     * @param weight of the first, 0..1
     */
    static Samples of(Distribution first, double weight, Distribution second) {
        int n = (int) Math.round(weight * OUTCOMES);
        double[] outcomes = new double[OUTCOMES];
        for (int i = 0; i < OUTCOMES; i++) {
            outcomes[i] = i < n ? first.quantile((i + 0.5) / n) : second.quantile((i - n + 0.5) / (OUTCOMES - n));
        }
        return new Samples(outcomes);
    }
}
