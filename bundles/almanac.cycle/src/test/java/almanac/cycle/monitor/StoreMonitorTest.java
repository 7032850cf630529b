package almanac.cycle.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Accuracy;
import almanac.api.forecast.Champion;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.Provenance;
import almanac.api.run.PlanningRun;
import almanac.api.run.RealisedForecast;
import almanac.api.run.ValueStep;
import almanac.api.store.OverrideEffect;
import almanac.api.store.PlanScope;
import almanac.api.store.RunWriter;
import almanac.cycle.MemoryStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Two SKUs, weeks, worked out by hand. */
class StoreMonitorTest {
    private static final PlanScope SCOPE = new PlanScope(Tenant.DEFAULT, "demo");
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final long WEEK = TimeGrid.WEEKS.indexOf(MONDAY);
    private static final Sku A = new Sku("a", "w");
    private static final Sku B = new Sku("b", "w");

    private final MemoryStore store = new MemoryStore();
    private final StoreMonitor monitor = new StoreMonitor(store, () -> Set.of("net"));

    /** A run whose history ends before a week, and which forecasts 8 weeks of A and B. */
    private PlanningRun run(int week, int closed, double a, double b, Map<String, Accuracy> accuracies) {
        LocalDate asOf = MONDAY.plusWeeks(week).minusDays(1);
        RunWriter writer = store.begin(PlanningRun.starting(SCOPE, asOf, TimeBucket.WEEK, "refresh", Instant.EPOCH));
        writer.series(series(A, closed, 10));
        writer.series(series(B, closed, 20));
        writer.forecast(outcome(A, week, a, "ets", accuracies));
        writer.forecast(outcome(B, week, b, "net", Map.of()));
        List<Reason> notes = accuracies.isEmpty() ? List.of() : List.of(Reason.of("run.accuracy", "skus", 2));
        return writer.complete(writer.run().finished(Instant.EPOCH.plusSeconds(week), 2, 0, notes));
    }

    /** Sells so much a week, of the first two weeks half. */
    private static CleanedSeries series(Sku sku, int closed, double units) {
        double[] demand = new double[closed];
        Arrays.fill(demand, units);
        Arrays.fill(demand, 0, 2, units / 2);
        DemandSeries series =
                DemandSeries.builder(sku, TimeGrid.WEEKS, WEEK, demand).build();
        return new CleanedSeries(series, series, List.of(), DemandClass.SMOOTH);
    }

    private static ForecastOutcome outcome(Sku sku, int week, double units, String method, Map<String, Accuracy> all) {
        double[] means = new double[8];
        Arrays.fill(means, units);
        double[] low = Arrays.stream(means).map(m -> 0.9 * m).toArray();
        double[] high = Arrays.stream(means).map(m -> 1.1 * m).toArray();
        Forecast forecast = new Forecast(
                sku,
                TimeGrid.WEEKS,
                WEEK + week,
                means,
                new double[] {0.1, 0.9},
                new double[][] {low, high},
                null,
                new Provenance(method, "1", new TreeMap<>(), 0, "", "", Instant.EPOCH),
                List.of());
        return new ForecastOutcome(forecast, new Champion(sku, method, new TreeMap<>(all), List.of()));
    }

    private static Accuracy accuracy(int points, double mae, double wape, double bias) {
        return new Accuracy(1, points, mae, mae * mae, mae, wape, 0, 0, bias, 0, 0.8, 0, 0, 0);
    }

    private List<RealisedForecast> realised() {
        List<RealisedForecast> all = new ArrayList<>();
        monitor.realised(SCOPE, all::add, Progress.NONE);
        return all;
    }

    @Test
    void a_bucket_that_is_over_counts_once_by_the_last_forecast_that_did_not_know_it() {
        run(2, 2, 7, 20, Map.of());
        run(4, 4, 12, 20, Map.of());
        run(6, 6, 10, 20, Map.of());

        List<RealisedForecast> all = realised();

        assertThat(all).hasSize(8);
        assertThat(all.subList(0, 4))
                .extracting(RealisedForecast::sku, RealisedForecast::date, RealisedForecast::ahead)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(A, MONDAY.plusWeeks(2), 1),
                        org.assertj.core.groups.Tuple.tuple(A, MONDAY.plusWeeks(3), 2),
                        org.assertj.core.groups.Tuple.tuple(A, MONDAY.plusWeeks(4), 1),
                        org.assertj.core.groups.Tuple.tuple(A, MONDAY.plusWeeks(5), 2));
        assertThat(all.subList(0, 4)).extracting(RealisedForecast::forecast).containsExactly(7.0, 7.0, 12.0, 12.0);
        assertThat(all)
                .extracting(RealisedForecast::within)
                .containsExactly(false, false, false, false, true, true, true, true);
        // Less than a season: the last week that was known, 5 after two weeks and 10 after four.
        assertThat(all.subList(0, 4)).extracting(RealisedForecast::naive).containsExactly(5.0, 5.0, 10.0, 10.0);
    }

    @Test
    void steps_are_measured_over_the_buckets_that_they_concern() {
        run(2, 2, 7, 20, Map.of("ets", accuracy(10, 2, 0.2, 0), "seasonal-naive", accuracy(10, 3, 0.3, 0)));
        run(4, 4, 12, 20, Map.of());
        store.effects.add(new OverrideEffect(A, TimeBucket.WEEK, WEEK + 3, 1, MONDAY, 7, 9));
        store.effects.add(new OverrideEffect(A, TimeBucket.WEEK, WEEK + 3, 2, MONDAY, 9, 12));
        store.effects.add(new OverrideEffect(A, TimeBucket.WEEK, WEEK + 4, 1, MONDAY, 7, 9));

        List<ValueStep> steps = monitor.valueAdded(SCOPE, Progress.NONE);

        assertThat(steps)
                .extracting(ValueStep::step, ValueStep::basis, ValueStep::buckets)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ValueStep.Step.STATISTICAL, ValueStep.Basis.BACKTEST, 10),
                        org.assertj.core.groups.Tuple.tuple(ValueStep.Step.STATISTICAL, ValueStep.Basis.REALISED, 2),
                        org.assertj.core.groups.Tuple.tuple(ValueStep.Step.LEARNED, ValueStep.Basis.REALISED, 2),
                        org.assertj.core.groups.Tuple.tuple(ValueStep.Step.OVERRIDES, ValueStep.Basis.REALISED, 1));
        assertThat(steps.get(0).added()).isCloseTo(0.1, within(1e-9));
        // A: 20 asked for; naive 5 + 5, the forecast 7 + 7.
        assertThat(steps.get(1).wapeBefore()).isCloseTo(10.0 / 20, within(1e-9));
        assertThat(steps.get(1).wapeAfter()).isCloseTo(6.0 / 20, within(1e-9));
        // B: 40 asked for; naive 10 + 10, the network right.
        assertThat(steps.get(2).added()).isCloseTo(20.0 / 40, within(1e-9));
        // Of two overrides on one bucket the first one's before and the last one's after: missed by 3, then by 2.
        assertThat(steps.get(3).added()).isCloseTo(3.0 / 10 - 2.0 / 10, within(1e-9));
    }

    @Test
    void without_an_earlier_day_nothing_is_realised() {
        run(2, 2, 7, 20, Map.of());
        assertThat(realised()).isEmpty();
        assertThat(monitor.compared(SCOPE)).isEmpty();
        assertThat(monitor.valueAdded(SCOPE, Progress.NONE)).isEmpty();
    }

    @Test
    void what_a_stock_out_cut_off_is_not_compared() {
        run(2, 2, 30, 20, Map.of());
        PlanningRun now = run(9, 9, 10, 20, Map.of());
        double[] available = new double[9];
        Arrays.fill(available, 1);
        available[4] = 0.5;
        DemandSeries whole = series(A, 9, 10).cleaned();
        DemandSeries cut = DemandSeries.builder(A, TimeGrid.WEEKS, WEEK, whole.toArray())
                .availability(available)
                .build();
        CleanedSeries series = new CleanedSeries(cut, cut, List.of(), DemandClass.SMOOTH);

        List<Reason> reasons = new ForecastWatch(store)
                .look(now, List.of(series), Map.of(), false, Progress.NONE)
                .get(A);

        assertThat(reasons)
                .as("six weeks are left, too few to call the errors one-sided")
                .extracting(Reason::code)
                .doesNotContain("attention.bias")
                .contains("attention.drift");
        assertThat(reasons.get(reasons.size() - 1).value("buckets").map(Object::toString))
                .contains("6");
    }

    @Test
    void a_run_says_which_forecasts_need_attention_and_why() {
        run(2, 2, 30, 20, Map.of("ets", accuracy(10, 4, 0.5, 0.45), "seasonal-naive", accuracy(10, 3, 0.3, 0)));
        PlanningRun now = run(9, 9, 10, 20, Map.of());
        List<CleanedSeries> series = List.of(series(A, 9, 10), series(B, 9, 20));

        Map<Sku, List<Reason>> found = new ForecastWatch(store).look(now, series, Map.of(), false, Progress.NONE);

        assertThat(found).containsOnlyKeys(A);
        assertThat(found.get(A))
                .extracting(Reason::code)
                .containsExactly(
                        "attention.bias",
                        "attention.naive",
                        "attention.drift",
                        "attention.backtest-bias",
                        "attention.backtest-naive");
        assertThat(found.get(A).get(0).value("forecast")).contains(210.0);
        assertThat(found.get(A).get(0).value("actual")).contains(70.0);
        assertThat(new ForecastWatch(store)
                        .look(now, series, Map.of(), true, Progress.NONE)
                        .get(A))
                .as("a run that compared all methods goes by its own backtests")
                .extracting(Reason::code)
                .containsExactly("attention.bias", "attention.naive", "attention.drift");
    }
}
