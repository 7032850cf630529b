package almanac.forecast.engine;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Accuracy;
import almanac.api.forecast.BacktestPlan;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Forecasting;
import almanac.api.forecast.SeriesAccuracy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every method over every kind of bucket and shape of demand, together in one call: no failure, no fallback for want of a failure, nothing
 * but ordered, finite numbers that are not negative.
 */
class RobustnessTest {
    private static final int HORIZON = 5;
    private static final Methods METHODS = EveryMethod.methods();

    static Stream<String> methods() {
        return Stream.concat(
                Stream.of(Forecasting.AUTO), EveryMethod.all().stream().map(Forecaster::method));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void forecastsAreNumbersInOrder(String method) {
        for (TimeBucket bucket : TimeBucket.values()) {
            List<DemandSeries> all = series(bucket);
            ForecastRequest request = new ForecastRequest(HORIZON, ForecastRequest.PLANNING_PROBABILITIES, 20, 1);
            List<ForecastOutcome> outcomes = new ArrayList<>();
            try (ForecastingEngine engine = new ForecastingEngine(() -> METHODS, 1)) {
                ForecastPlan plan = new ForecastPlan(List.of(method), 0, request, Map.of(), Map.of());
                engine.forecast(all, plan, outcomes::add, Progress.NONE);
            }
            assertThat(outcomes).hasSameSizeAs(all);
            outcomes.forEach(RobustnessTest::check);
        }
    }

    private static void check(ForecastOutcome outcome) {
        Forecast forecast = outcome.forecast();
        String what = forecast.sku() + " by " + forecast.provenance().method() + " on " + forecast.grid();
        assertThat(forecast.notes()).as(what).extracting("code").doesNotContain("champion.failed", "forecast.unstable");
        assertThat(outcome.champion().reasons()).as(what).extracting("code").doesNotContain("champion.failed");
        for (int h = 0; h < HORIZON; h++) {
            assertThat(forecast.mean(h)).as(what).isFinite().isNotNegative();
            double last = 0;
            for (int i = 0; i < forecast.probabilities().length; i++) {
                assertThat(forecast.quantile(i, h)).as(what).isFinite().isGreaterThanOrEqualTo(last);
                last = forecast.quantile(i, h);
            }
            for (int i = 0; i < 20; i++) {
                assertThat(forecast.paths().orElseThrow().at(i, h))
                        .as(what)
                        .isFinite()
                        .isNotNegative();
            }
        }
        if (forecast.sku().key().startsWith("zero")) {
            assertThat(forecast.means()).as(what).containsOnly(0);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void backtestsScoreEverySeriesThatIsLongEnough(String method) {
        for (TimeBucket bucket : TimeBucket.values()) {
            List<SeriesAccuracy> rows;
            try (ForecastingEngine engine = new ForecastingEngine(() -> METHODS, 1)) {
                BacktestPlan plan = new BacktestPlan(List.of(method), 2, 2, 2, 0, 1);
                rows = engine.backtest(series(bucket), plan, Progress.NONE);
            }
            for (SeriesAccuracy row : rows) {
                Accuracy accuracy = row.accuracy();
                String what = row + " on " + bucket;
                assertThat(accuracy.points() > 0)
                        .as(what)
                        .isEqualTo(row.sku() == null || !row.sku().key().matches("one|two|three|nothing|none"));
                if (accuracy.points() > 0) {
                    assertThat(Stream.of(accuracy.mae(), accuracy.rmse(), accuracy.pinball(), accuracy.crps()))
                            .as(what)
                            .allSatisfy(v -> assertThat(v).isFinite().isNotNegative());
                    assertThat(accuracy.coverage80()).as(what).isBetween(0.0, 1.0);
                }
            }
        }
    }

    /** Of mixed lengths; days run over a leap day. */
    private static List<DemandSeries> series(TimeBucket bucket) {
        int season = Math.min(24, bucket.season());
        int n = Math.max(30, 2 * season + 10);
        TimeGrid grid = TimeGrid.standard(bucket);
        IntToDoubleFunction usual = t -> 50 + 20 * Math.sin(2 * Math.PI * t / Math.max(4, season)) + (t * 7) % 5;
        return List.of(
                series("usual", grid, n, usual),
                series("whole", grid, n, t -> Math.rint(usual.applyAsDouble(t)))
                        .with()
                        .scale(0)
                        .build(),
                series("gaps", grid, n, t -> t % 5 == 2 || (t > 9 && t < 14) ? Double.NaN : usual.applyAsDouble(t)),
                series("gap-at-end", grid, n, t -> t > n - 4 ? Double.NaN : usual.applyAsDouble(t)),
                series("constant", grid, n, t -> 12.5),
                series("zero", grid, n, t -> 0),
                series("nothing", grid, n, t -> Double.NaN),
                series("none", grid, 0, t -> 0),
                series("one", grid, 1, t -> 7),
                series("two", grid, 2, t -> 7 + t),
                series("three", grid, 3, t -> 7 - t),
                series("six", grid, 6, t -> t * t),
                series("sparse", grid, n, t -> t % 7 == 3 ? 1 + t % 3 : 0),
                series("once", grid, n, t -> t == 10 ? 4 : 0),
                series("huge", grid, n, t -> 1e12 * usual.applyAsDouble(t)),
                series("tiny", grid, n, t -> 1e-6 * usual.applyAsDouble(t)),
                series("huge-and-tiny", grid, n, t -> t % 2 == 0 ? 1e12 : 1e-6),
                series("returns", grid, n, t -> usual.applyAsDouble(t) - 55),
                series("collapse", grid, n, t -> Math.max(0, 100 - 9 * t)),
                series("infinite", grid, n, t -> t == 8 ? Double.POSITIVE_INFINITY : usual.applyAsDouble(t)));
    }

    private static DemandSeries series(String key, TimeGrid grid, int size, IntToDoubleFunction demand) {
        long end = grid.bucket() == TimeBucket.STEP ? 1000 : grid.indexOf(LocalDate.of(2024, 3, 10));
        double[] units = IntStream.range(0, size).mapToDouble(demand).toArray();
        return DemandSeries.builder(Sku.of(key), grid, end - size, units).build();
    }

    /** The tests above say nothing where nothing is found. */
    @ParameterizedTest
    @MethodSource("few")
    void everyMethodIsFound(String name) {
        assertThat(EveryMethod.all())
                .extracting(Forecaster::method)
                .contains(name)
                .hasSizeGreaterThan(24);
    }

    static Stream<String> few() {
        return Arrays.stream(new String[] {"ets", "theta", "arima", "ces", "regression", "croston", "ensemble"});
    }
}
