package almanac.forecast.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.BacktestPlan;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Forecasting;
import almanac.api.forecast.SeriesAccuracy;
import almanac.forecast.uncertainty.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

/** What holds for every method through the engine, for demand of any shape. */
class EnginePropertyTest {
    private static final int HORIZON = 4;
    private static final Methods METHODS = EveryMethod.methods();

    /** Demand after the last origin cannot be seen there: what was forecast stays, to the unit. */
    @Property(tries = 80)
    void changingTheFutureNeverChangesAForecastOfABacktest(
            @ForAll("methods") String method, @ForAll("demands") double[] any) {
        double[] demand = any.clone();
        double[] changed = any.clone();
        for (int t = any.length - HORIZON; t < any.length; t++) {
            demand[t] = any[t] + 1;
            changed[t] = 3 * any[t] + 1000;
        }
        double before = forecastUnits(method, demand);
        assertThat(forecastUnits(method, changed)).isCloseTo(before, within(1e-9 * (1e4 + Math.abs(before))));
    }

    /** All units forecast at all origins, from the bias: (forecasts - actuals) / actuals. */
    private static double forecastUnits(String method, double[] demand) {
        int origins = 3;
        SeriesAccuracy row;
        try (ForecastingEngine engine = new ForecastingEngine(() -> METHODS, 1)) {
            BacktestPlan plan = new BacktestPlan(List.of(method), HORIZON, origins, HORIZON, 0, 1);
            row = engine.backtest(List.of(series("a", demand)), plan, Progress.NONE)
                    .get(0);
        }
        double actual = 0;
        for (int t = demand.length - origins * HORIZON; t < demand.length; t++) {
            actual += demand[t];
        }
        return actual * (1 + row.accuracy().bias());
    }

    @Property(tries = 80)
    void valuesAheadOfADriverSeenOnlyAfterwardsAreNeverUsed(
            @ForAll("methods") String method, @ForAll("demands") double[] demand) {
        DemandSeries plain = series("a", demand);
        Forecast one = forecast(method, List.of(withDriver(plain, 1)), 1, 1).get("a");
        Forecast two = forecast(method, List.of(withDriver(plain, 500)), 1, 1).get("a");
        assertThat(two.means()).containsExactly(one.means());
    }

    private static DemandSeries withDriver(DemandSeries series, double later) {
        double[] values = IntStream.range(0, series.size() + HORIZON)
                .mapToDouble(t -> t < series.size() ? t % 5 : later)
                .toArray();
        Driver driver = new Driver("heat", Driver.Known.PAST_ONLY, series.firstBucket(), values);
        return series.with().drivers(List.of(driver)).build();
    }

    @Property(tries = 60)
    void quantilesAreInOrderAndThreadsOrderAndCompanyDoNotMatter(
            @ForAll("methods") String method,
            @ForAll("demands") double[] first,
            @ForAll("demands") double[] second,
            @ForAll @IntRange(min = 1, max = 50) int seed) {
        List<DemandSeries> all = List.of(series("a", first), series("b", second), series("c", new double[] {3, 0, 1}));
        List<DemandSeries> turned = new ArrayList<>(all);
        Collections.reverse(turned);
        Map<String, Forecast> one = forecast(method, all, 1, seed);
        Map<String, Forecast> two = forecast(method, turned, 3, seed);
        Forecast alone = forecast(method, all.subList(0, 1), 1, seed).get("a");
        for (String key : one.keySet()) {
            assertThat(numbers(two.get(key))).containsExactly(numbers(one.get(key)));
            assertOrdered(one.get(key));
        }
        assertThat(numbers(alone)).containsExactly(numbers(one.get("a")));
    }

    /** Not of a law of counts, nor of a choice that a hair decides. */
    @Property(tries = 60)
    void forecastOfDemandInOtherUnitsIsTheSameInThoseUnits(
            @ForAll("methods") String method, @ForAll("demands") double[] demand) {
        if (method.equals("negative-binomial") || method.equals(Forecasting.AUTO)) {
            return;
        }
        double[] scaled = Arrays.stream(demand).map(v -> 1024 * v).toArray();
        Forecast one = forecast(method, List.of(series("a", demand)), 1, 1).get("a");
        Forecast other = forecast(method, List.of(series("a", scaled)), 1, 1).get("a");
        double most = Arrays.stream(demand).max().orElse(0);
        Offset<Double> near = within(2e-3 * (most + 1e-9));
        for (int h = 0; h < HORIZON; h++) {
            assertThat(other.mean(h) / 1024).isCloseTo(one.mean(h), near);
        }
    }

    private static void assertOrdered(Forecast forecast) {
        for (int h = 0; h < HORIZON; h++) {
            assertThat(forecast.mean(h)).isFinite().isNotNegative();
            double last = 0;
            for (int i = 0; i < forecast.probabilities().length; i++) {
                assertThat(forecast.quantile(i, h)).isFinite().isGreaterThanOrEqualTo(last);
                last = forecast.quantile(i, h);
            }
        }
    }

    private static double[] numbers(Forecast forecast) {
        List<Double> all = new ArrayList<>();
        for (int h = 0; h < HORIZON; h++) {
            all.add(forecast.mean(h));
            for (int i = 0; i < forecast.probabilities().length; i++) {
                all.add(forecast.quantile(i, h));
            }
            for (int p = 0; p < 10; p++) {
                all.add((double) forecast.paths().orElseThrow().at(p, h));
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Map<String, Forecast> forecast(String method, List<DemandSeries> series, int threads, long seed) {
        Map<String, Forecast> found = new TreeMap<>();
        ForecastRequest request = new ForecastRequest(HORIZON, List.of(0.05, 0.25, 0.5, 0.75, 0.95), 10, seed);
        try (ForecastingEngine engine = new ForecastingEngine(() -> METHODS, threads)) {
            engine.forecast(
                    series,
                    new ForecastPlan(List.of(method), 0, request, Map.of(), Map.of()),
                    (ForecastOutcome o) -> found.put(o.forecast().sku().key(), o.forecast()),
                    Progress.NONE);
        }
        return found;
    }

    private static DemandSeries series(String key, double[] demand) {
        return DemandSeries.builder(Sku.of(key), TimeGrid.MONTHS, 300, demand).build();
    }

    @Provide
    Arbitrary<String> methods() {
        List<String> names = new ArrayList<>(
                EveryMethod.all().stream().map(Forecaster::method).toList());
        names.add(Forecasting.AUTO);
        return Arbitraries.of(names);
    }

    /** Level, trend, season, noise and empty buckets, each more or less. */
    @Provide
    Arbitrary<double[]> demands() {
        return Combinators.combine(
                        Arbitraries.integers().between(20, 60),
                        Arbitraries.doubles().between(1, 500),
                        Arbitraries.doubles().between(-2, 2),
                        Arbitraries.doubles().between(0, 0.8),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.of(0.0, 0.0, 0.3, 0.7),
                        Arbitraries.longs())
                .as((n, level, trend, season, spread, empty, seed) -> {
                    Noise noise = new Noise(seed);
                    return IntStream.range(0, n)
                            .mapToDouble(t -> {
                                double value =
                                        level * (1 + season * Math.sin(t * Math.PI / 6) + 0.3 * spread * noise.normal())
                                                + trend * t;
                                return noise.uniform() < empty ? 0 : Math.max(0, value);
                            })
                            .toArray();
                });
    }
}
