package almanac.forecast.engine;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.BacktestPlan;
import almanac.api.forecast.BacktestReport;
import almanac.api.forecast.MethodComparison;
import almanac.forecast.method.Theta;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether the first method of a backtest is told apart from the others. */
class MethodComparisonsTest {
    private static final Methods METHODS = new Methods(List.of(Method.local(new Theta())));

    @Test
    void on_seasonal_series_the_seasonal_method_is_clearly_better_over_series() {
        MethodComparison found = comparison(12, 60, 12);
        assertThat(found.first()).isEqualTo("theta");
        assertThat(found.second()).isEqualTo("naive");
        assertThat(found.over()).isEqualTo(MethodComparison.Over.SERIES);
        assertThat(found.cases()).isEqualTo(12);
        assertThat(found.isClear()).isTrue();
        assertThat(found.difference()).isNegative().isBetween(found.low(), found.high());
        assertThat(found.pValue()).isLessThan(0.01);
    }

    @Test
    void few_series_are_compared_over_origins() {
        MethodComparison found = comparison(2, 60, 12);
        assertThat(found.over()).isEqualTo(MethodComparison.Over.ORIGINS);
        assertThat(found.cases()).isEqualTo(12);
    }

    @Test
    void too_few_cases_say_nothing() {
        assertThat(report(2, 60, 3).comparisons()).isEmpty();
    }

    @Test
    void parameters_reach_the_method() {
        List<DemandSeries> series = List.of(series(0, 60));
        BacktestPlan plan = new BacktestPlan(List.of("theta"), 6, 1, 1, 0, 1);
        BacktestPlan set = new BacktestPlan(List.of("theta"), 6, 1, 1, 0, 1, Map.of("theta", Map.of("model", "STM")));
        try (ForecastingEngine engine = new ForecastingEngine(() -> METHODS, 1)) {
            double usual = engine.backtest(series, plan, Progress.NONE)
                    .get(0)
                    .accuracy()
                    .mae();
            assertThat(engine.backtest(series, set, Progress.NONE)
                            .get(0)
                            .accuracy()
                            .mae())
                    .isNotEqualTo(usual);
        }
    }

    private static MethodComparison comparison(int series, int buckets, int origins) {
        return report(series, buckets, origins).comparisons().stream()
                .filter(c -> c.second().equals("naive"))
                .findFirst()
                .orElseThrow();
    }

    private static BacktestReport report(int series, int buckets, int origins) {
        List<DemandSeries> all =
                IntStream.range(0, series).mapToObj(i -> series(i, buckets)).toList();
        try (ForecastingEngine engine = new ForecastingEngine(() -> METHODS, 2)) {
            return engine.evaluate(all, new BacktestPlan(List.of("theta"), 6, origins, 1, 0, 1), Progress.NONE);
        }
    }

    private static DemandSeries series(int number, int buckets) {
        double[] demand = IntStream.range(0, buckets)
                .mapToDouble(t -> 100 + number + 30 * Math.sin(t * Math.PI / 6) + (t * 7 + number * 3) % 5)
                .toArray();
        return DemandSeries.builder(Sku.of("s" + number), TimeGrid.MONTHS, 0, demand)
                .build();
    }
}
