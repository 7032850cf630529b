package almanac.ui.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Accuracy;
import almanac.api.forecast.Champion;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Two SKUs pooled; sums by hand. */
class MeasureTest {
    private static Accuracy accuracy(int points, double mae, double wape, double bias, double coverage) {
        return new Accuracy(1, points, mae, 0, 0, wape, 0, 0, bias, 0, coverage, 0, 0, 0);
    }

    private static ForecastOutcome outcome(Map<String, Accuracy> accuracies) {
        Sku sku = new Sku("tea", "north");
        Provenance provenance = new Provenance("ets", "1", new TreeMap<>(), 0, "", "", Instant.EPOCH);
        Forecast forecast = new Forecast(
                sku, TimeGrid.WEEKS, 0, new double[0], new double[0], new double[0][], null, provenance, List.of());
        return new ForecastOutcome(forecast, new Champion(sku, "ets", new TreeMap<>(accuracies), List.of()));
    }

    @Test
    void skusArePooledByTheirUnits() {
        // 10 points of 40 units in all: error 8, naive 16, 4 too many; then 30 points of 60 units: error 30, naive 24,
        // 6 too few.
        Measure one = Measure.of(outcome(
                Map.of("ets", accuracy(10, 0.8, 0.2, 0.1, 0.9), Measure.NAIVE, accuracy(10, 1.6, 0.4, 0, 0.8))));
        Measure two = Measure.of(
                outcome(Map.of("ets", accuracy(30, 1, 0.5, -0.1, 0.7), Measure.NAIVE, accuracy(30, 0.8, 0.4, 0, 0.8))));
        Measure both = one.plus(two);
        assertThat(both.skus()).isEqualTo(2);
        assertThat(both.actual()).isCloseTo(100, within(1e-9));
        assertThat(both.wape()).isCloseTo(0.38, within(1e-9));
        assertThat(both.naiveWape()).isCloseTo(0.40, within(1e-9));
        assertThat(both.added()).isCloseTo(0.02, within(1e-9));
        assertThat(both.biasShare()).isCloseTo(-0.02, within(1e-9));
        assertThat(both.coverage()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void whatWasNotMeasuredIsNotCounted() {
        assertThat(Measure.of(outcome(Map.of()))).isEqualTo(Measure.NONE);
        assertThat(Measure.NONE.wape()).isNaN();
    }

    @Test
    void aSkuThatSoldNothingHasNoShare() {
        Measure none = Measure.of(outcome(Map.of(
                "ets",
                accuracy(10, 0.1, Double.NaN, Double.NaN, 1),
                Measure.NAIVE,
                accuracy(10, 0, Double.NaN, 0, 1))));
        assertThat(none.skus()).isOne();
        assertThat(none.actual()).isZero();
        assertThat(none.coverage()).isEqualTo(1);
    }
}
