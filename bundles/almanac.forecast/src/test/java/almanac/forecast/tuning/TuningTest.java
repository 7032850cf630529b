package almanac.forecast.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.UsageException;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Parameter;
import almanac.api.forecast.TuningPlan;
import almanac.api.forecast.TuningTrial;
import almanac.forecast.Textbook;
import almanac.forecast.method.MovingAverage;
import almanac.forecast.method.Naive;
import almanac.forecast.method.SimpleExponentialSmoothing;
import almanac.forecast.method.Theta;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class TuningTest {
    private static final SearchSpace SPACE = new SearchSpace(List.of(
            Parameter.real("x", 0, -2, 2),
            Parameter.integer("n", 3, 1, 20),
            Parameter.choice("form", "plain", "plain", "other")));

    /** Least, 0, at x = 0.7, n = 14, form = other. */
    private static final ToDoubleFunction<Map<String, String>> BOWL = p -> {
        double x = Double.parseDouble(p.getOrDefault("x", "0"));
        double n = Double.parseDouble(p.getOrDefault("n", "3"));
        return (x - 0.7) * (x - 0.7) + (n - 14) * (n - 14) / 100 + (p.containsValue("other") ? 0 : 1);
    };

    private static final DemandSeries NILE = DemandSeries.builder(Sku.of("nile"), TimeGrid.STEPS, 0, Textbook.NILE)
            .build();

    /** Numbers from NumPy 2.4 and SciPy 1.17, with the inverse of the kernel written out. */
    @Test
    void processOfFourPoints() {
        GaussianProcess process = new GaussianProcess(
                new double[][] {{0.1, 0.2}, {0.5, 0.9}, {0.8, 0.3}, {0.4, 0.4}}, new double[] {3, 1.5, 2.2, 1.1});
        double[] point = {0.45, 0.6};
        assertThat(process.mean(point)).isCloseTo(1.1062951456438856, within(1e-9));
        assertThat(process.expectedImprovement(point)).isCloseTo(0.22894601523882982, within(1e-9));
    }

    @Test
    void bayesianSearchFindsTheValley() {
        List<Trial> trials = Tuning.bayesian(SPACE, BOWL, 40, 1);
        assertThat(trials).hasSize(40).doesNotHaveDuplicates();
        assertThat(trials.get(0).parameters()).isEmpty();
        assertThat(Trial.best(trials).loss()).isLessThan(0.15);
        assertThat(Tuning.bayesian(SPACE, BOWL, 40, 1)).isEqualTo(trials);
    }

    @Test
    void gridHoldsEveryCombinationTheBudgetAllows() {
        List<Trial> trials = Tuning.grid(SPACE, BOWL, 20);
        assertThat(trials).hasSize(1 + 3 * 3 * 2);
        assertThat(trials)
                .extracting(Trial::parameters)
                .contains(
                        Map.of("x", "-2.0", "n", "1", "form", "plain"), Map.of("x", "0.0", "n", "11", "form", "other"));
    }

    @Test
    void searchEndsWhereEveryCombinationWasTried() {
        SearchSpace small = new SearchSpace(List.of(Parameter.integer("n", 1, 1, 4)));
        assertThat(Tuning.bayesian(small, p -> Double.NaN, 30, 1)).hasSize(5);
        assertThat(Tuning.bayesian(new SearchSpace(List.of()), p -> 1, 30, 1)).hasSize(1);
    }

    /** By hand: the last value repeated, at one origin; errors over the mean absolute change before it. */
    @Test
    void crossValidationScalesErrors() {
        double[] demand = {1, 3, 2, 4, 8, 6};
        DemandSeries series =
                DemandSeries.builder(Sku.of("a"), TimeGrid.STEPS, 0, demand).build();
        CrossValidation validation = new CrossValidation(new MovingAverage(), false, List.of(series), 1, 2, 1, 1);
        assertThat(validation.applyAsDouble(Map.of("window", "1"))).isCloseTo(3 / (5.0 / 3), within(1e-12));
    }

    @Test
    void declaredParametersOfAMethodAreTuned() {
        SimpleExponentialSmoothing method = new SimpleExponentialSmoothing();
        CrossValidation validation = new CrossValidation(method, false, List.of(NILE), 1, 3, 8, 1);
        List<Trial> trials = Tuning.bayesian(new SearchSpace(method.parameters()), validation, 12, 1);
        assertThat(trials)
                .hasSize(12)
                .allSatisfy(t -> assertThat(t.loss()).isPositive().isFinite());
        assertThat(Trial.best(trials).loss()).isLessThanOrEqualTo(trials.get(0).loss());
    }

    @Test
    void laterDemandDoesNotMatterToEarlierOrigins() {
        double[] other = Textbook.NILE.clone();
        other[other.length - 1] = Double.NaN;
        DemandSeries cut = NILE.withDemand(other);
        MovingAverage method = new MovingAverage();
        Map<String, String> parameters = Map.of("window", "5");
        double one = new CrossValidation(method, false, List.of(cut), 1, 1, 2, 1).applyAsDouble(parameters);
        double two = new CrossValidation(method, false, List.of(NILE.head(NILE.size() - 1)), 1, 1, 1, 1)
                .applyAsDouble(parameters);
        assertThat(one).isEqualTo(two);
    }

    @Test
    void tunerTriesTheParametersNamedAndNoOther() {
        List<TuningTrial> trials = tuner().tune(List.of(NILE), plan("theta", "model"), Progress.NONE);
        assertThat(trials).hasSize(6);
        assertThat(trials.get(0).parameters()).isEmpty();
        assertThat(trials.subList(1, 6)).extracting(TuningTrial::parameters).allSatisfy(p -> assertThat(p)
                .containsOnlyKeys("model"));
        assertThat(tuner().tune(List.of(NILE), plan("theta", "model"), Progress.NONE))
                .isEqualTo(trials);
    }

    /** Windows 1 and 40 on a level that stays: the long one is near it, the short one repeats its noise and is left after one origin. */
    @Test
    void aTrialThatIsClearlyBehindEndsEarly() {
        CrossValidation validation = new CrossValidation(new MovingAverage(), false, List.of(NILE), 1, 3, 12, 1);
        Race race = new Race(validation);
        double good = race.applyAsDouble(Map.of("window", "12"));
        assertThat(good).isEqualTo(validation.applyAsDouble(Map.of("window", "12")));
        double bad = race.applyAsDouble(Map.of("window", "100"));
        assertThat(race.isPruned(Map.of("window", "100"))).isTrue();
        assertThat(race.isPruned(Map.of("window", "12"))).isFalse();
        assertThat(bad).isGreaterThan(1.1 * good);
    }

    @Test
    void pruningDoesNotChangeTheBestTrial() {
        TuningPlan whole = new TuningPlan("theta", List.of(), TuningPlan.Search.GRID, 20, 3, 6, 1, 1);
        TuningPlan pruned = new TuningPlan("theta", List.of(), TuningPlan.Search.GRID, 20, 3, 6, 1, 1, true, 0);
        List<TuningTrial> all = tuner().tune(List.of(NILE), whole, Progress.NONE);
        List<TuningTrial> some = tuner().tune(List.of(NILE), pruned, Progress.NONE);
        assertThat(some).hasSameSizeAs(all);
        assertThat(some.stream().mapToDouble(TuningTrial::loss).min())
                .isEqualTo(all.stream().mapToDouble(TuningTrial::loss).min());
    }

    /** The clock says no after three trials. */
    @Test
    void noTrialBeginsWhenTimeIsUp() {
        int[] asked = {0};
        List<Trial> all = Tuning.grid(SPACE, BOWL, 20);
        assertThat(Tuning.grid(SPACE, BOWL, 20, () -> ++asked[0] < 3)).isEqualTo(all.subList(0, 3));
    }

    @Test
    void tunerSaysWhatIsNotThere() {
        assertThatThrownBy(() -> tuner().tune(List.of(NILE), plan("nope"), Progress.NONE))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("theta");
        assertThatThrownBy(() -> tuner().tune(List.of(NILE), plan("theta", "nope"), Progress.NONE))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("nope");
        assertThatThrownBy(() -> tuner().tune(List.of(NILE), plan("naive"), Progress.NONE))
                .isInstanceOf(UsageException.class);
    }

    private static MethodTuner tuner() {
        return new MethodTuner(() -> new TreeMap<>(Map.of(
                "theta", new MethodTuner.Tunable(new Theta(), false),
                "naive", new MethodTuner.Tunable(new Naive(), false))));
    }

    private static TuningPlan plan(String method, String... parameters) {
        return new TuningPlan(method, List.of(parameters), TuningPlan.Search.GRID, 10, 3, 2, 1, 1);
    }
}
