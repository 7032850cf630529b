package almanac.api.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static Forecast of(double[] mean, double[] probabilities, double[][] quantiles) {
        Provenance provenance = new Provenance("naive", "1", new TreeMap<>(), 1, "", "2026-01-05", Instant.EPOCH);
        return new Forecast(
                Sku.of("tea"), TimeGrid.WEEKS, 0, mean, probabilities, quantiles, null, provenance, List.of());
    }

    @Test
    void quantilesBetweenTheGivenOnesLieOnALine() {
        Forecast f = of(new double[] {5}, new double[] {0.1, 0.5, 0.9}, new double[][] {{1}, {5}, {13}});
        assertThat(f.quantileAt(0.5, 0)).isEqualTo(5);
        assertThat(f.quantileAt(0.3, 0)).isCloseTo(3, within(1e-12));
        assertThat(f.quantileAt(0.99, 0)).isEqualTo(13);
        assertThat(f.quantileAt(0.01, 0)).isEqualTo(1);
    }

    @Test
    void disorderIsRefused() {
        assertThatThrownBy(() -> of(new double[] {5}, new double[] {0.1, 0.9}, new double[][] {{6}, {5}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(new double[] {-1}, new double[] {}, new double[][] {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(new double[] {Double.NaN}, new double[] {}, new double[][] {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void totalsComeFromPathsNotFromQuantiles() {
        SamplePaths paths = new SamplePaths(new float[][] {{1, 9}, {9, 1}});
        assertThat(paths.total(new double[] {1, 1}).standardDeviation()).isZero();
        assertThat(paths.total(new double[] {1, 0.5}).mean()).isCloseTo(7.5, within(1e-12));
    }

    @Test
    void scalersUndoThemselves() {
        // Least 2, greatest 10; mean 5, squared deviations 9 + 4 + 25 over three values.
        double[] values = {2, 3, Double.NaN, 10};
        assertThat(Scaler.minMax(values).scale(10)).isEqualTo(1);
        assertThat(Scaler.standard(values).spread()).isCloseTo(Math.sqrt(38 / 3.0), within(1e-12));
        assertThat(Scaler.standard(values).unscale(Scaler.standard(values).scale(7)))
                .isCloseTo(7, within(1e-12));
        assertThat(Scaler.minMax(new double[] {4, 4}).scale(4)).isZero();
    }
}
