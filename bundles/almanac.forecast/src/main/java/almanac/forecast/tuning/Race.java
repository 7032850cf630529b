package almanac.forecast.tuning;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The loss of parameters over rolling origins, ended early where it is clearly behind: after each origin the mean loss so far is compared with that of the
 * best trial over the same origins (racing; Maron and Moore 1997, "The racing algorithm", Artificial Intelligence Review 11, 193-225, with a fixed
 * margin instead of a bound). Not for many threads.
 */
final class Race implements ToDoubleFunction<Map<String, String>> {
    private static final double MARGIN = 0.1;

    private final CrossValidation validation;
    private final Set<Map<String, String>> pruned = new HashSet<>();
    private double[] best;

    Race(CrossValidation validation) {
        this.validation = validation;
    }

    /** A trial that was ended early is taken to keep its distance, in proportion, to the best one. */
    @Override
    public double applyAsDouble(Map<String, String> parameters) {
        double[] sums = new double[2];
        double[] soFar = new double[validation.origins()];
        int last = soFar.length - 1;
        for (int k = 0; k <= last; k++) {
            validation.add(k, parameters, sums);
            soFar[k] = sums[0] / sums[1];
            if (best != null && k < last && soFar[k] > (1 + MARGIN) * best[k]) {
                pruned.add(Map.copyOf(parameters));
                return soFar[k] / best[k] * best[last];
            }
        }
        if (!Double.isNaN(soFar[last]) && (best == null || soFar[last] < best[last])) {
            best = soFar;
        }
        return soFar[last];
    }

    boolean isPruned(Map<String, String> parameters) {
        return pruned.contains(parameters);
    }
}
