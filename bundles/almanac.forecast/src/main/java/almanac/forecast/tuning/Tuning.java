package almanac.forecast.tuning;

import almanac.forecast.uncertainty.Noise;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;

/**
 * Tries parameters within a budget. The defaults come first, no combination twice; all trials are reported in order. A loss that is not a
 * number is infinite.
 */
public final class Tuning {
    private static final int CANDIDATES = 500;
    private static final int TRIES = 50;

    private final SearchSpace space;
    private final ToDoubleFunction<Map<String, String>> loss;
    private final int budget;
    private final BooleanSupplier time;
    private final List<Trial> trials = new ArrayList<>();
    private final List<double[]> points = new ArrayList<>();
    private final Set<Map<String, String>> tried = new HashSet<>();

    private Tuning(SearchSpace space, ToDoubleFunction<Map<String, String>> loss, int budget, BooleanSupplier time) {
        this.space = space;
        this.loss = loss;
        this.budget = budget;
        this.time = time;
        add(Map.of());
    }

    /**
     * An even grid, as fine as the budget allows.
     *
     * @param loss of parameters, lower is better, for instance a {@link CrossValidation}
     * @param budget trials at most, at least 1
     */
    public static List<Trial> grid(SearchSpace space, ToDoubleFunction<Map<String, String>> loss, int budget) {
        return grid(space, loss, budget, () -> true);
    }

    /**
     * The same as long as there is time.
     *
     * @param time asked before each trial but the first
     */
    static List<Trial> grid(
            SearchSpace space, ToDoubleFunction<Map<String, String>> loss, int budget, BooleanSupplier time) {
        Tuning tuning = new Tuning(space, loss, budget, time);
        int steps = 1;
        while (steps < budget && space.grid(steps + 1).size() < budget) {
            steps++;
        }
        space.grid(steps).forEach(tuning::tryAt);
        return List.copyOf(tuning.trials);
    }

    /**
     * Where a Gaussian process of the losses so far expects the greatest improvement, after a random start (Jones, Schonlau and Welch
     * 1998, "Efficient global optimization of expensive black-box functions", Journal of Global Optimization 13, 455-492). Ends early
     * where no new combination is found.
     *
     * @param loss of parameters, lower is better, for instance a {@link CrossValidation}
     * @param budget trials at most, at least 1
     * @param seed of the random points
     */
    public static List<Trial> bayesian(
            SearchSpace space, ToDoubleFunction<Map<String, String>> loss, int budget, long seed) {
        return bayesian(space, loss, budget, seed, () -> true);
    }

    /**
     * The same as long as there is time.
     *
     * @param time asked before each trial but the first
     */
    static List<Trial> bayesian(
            SearchSpace space,
            ToDoubleFunction<Map<String, String>> loss,
            int budget,
            long seed,
            BooleanSupplier time) {
        Tuning tuning = new Tuning(space, loss, budget, time);
        Noise noise = new Noise(seed);
        int start = Math.min(budget, 3 + 2 * space.parameters().size());
        boolean found = !space.parameters().isEmpty();
        while (found && tuning.trials.size() < budget && time.getAsBoolean()) {
            found = false;
            for (int i = 0; i < TRIES && !found; i++) {
                boolean random = i > 0 || tuning.trials.size() < start;
                found = tuning.tryAt(random ? tuning.random(noise) : tuning.promising(noise));
            }
        }
        return List.copyOf(tuning.trials);
    }

    private boolean tryAt(double[] point) {
        Map<String, String> parameters = space.at(point);
        if (trials.size() >= budget || tried.contains(parameters) || !time.getAsBoolean()) {
            return false;
        }
        points.add(point);
        add(parameters);
        return true;
    }

    private void add(Map<String, String> parameters) {
        double value = loss.applyAsDouble(parameters);
        trials.add(new Trial(parameters, Double.isNaN(value) ? Double.POSITIVE_INFINITY : value));
        tried.add(parameters);
    }

    private double[] random(Noise noise) {
        double[] point = new double[space.parameters().size()];
        for (int i = 0; i < point.length; i++) {
            point[i] = noise.uniform();
        }
        return point;
    }

    private double[] promising(Noise noise) {
        List<double[]> seen = new ArrayList<>();
        List<Double> losses = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double value = trials.get(i + 1).loss();
            if (Double.isFinite(value)) {
                seen.add(points.get(i));
                losses.add(value);
            }
        }
        double[] best = random(noise);
        if (seen.isEmpty()) {
            return best;
        }
        GaussianProcess process = new GaussianProcess(
                seen.toArray(double[][]::new),
                losses.stream().mapToDouble(Double::doubleValue).toArray());
        double most = process.expectedImprovement(best);
        for (int i = 1; i < CANDIDATES; i++) {
            double[] candidate = random(noise);
            double improvement = process.expectedImprovement(candidate);
            if (improvement > most) {
                most = improvement;
                best = candidate;
            }
        }
        return best;
    }
}
