package almanac.forecast.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Training;
import almanac.forecast.Textbook;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/**
 * Numbers as the vignette "ces() - Complex Exponential Smoothing" of R's package smooth prints them, the last 12 buckets held out: BJsales
 * as of 2024-06-19, AirPassengers as of 2025-04-02. The latter's seasonal states begin elsewhere, so that its parameters are near.
 */
class ComplexSmoothingTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new ComplexSmoothing();
    }

    @Override
    protected double scaleTolerance() {
        return 1e-3;
    }

    @Test
    void salesWithoutSeason() {
        double[] y = Arrays.copyOf(Textbook.BJ_SALES, 138);
        Forecast forecast = forecast(y, TimeGrid.STEPS, "none");
        SortedMap<String, String> found = forecast.provenance().parameters();
        assertThat(Double.parseDouble(found.get("alpha0"))).isCloseTo(1.9981, within(1e-3));
        assertThat(Double.parseDouble(found.get("alpha1"))).isCloseTo(1.0034, within(1e-4));
        double absolute = 0;
        for (int h = 0; h < 12; h++) {
            absolute += Math.abs(Textbook.BJ_SALES[138 + h] - forecast.mean(h)) / 12;
        }
        assertThat(absolute).isCloseTo(1.037, within(0.03));
    }

    @Test
    void airPassengersHaveAPartialSeason() {
        double[] y = Arrays.copyOf(Textbook.AIR_PASSENGERS, 132);
        SortedMap<String, String> found =
                forecast(y, TimeGrid.MONTHS, "auto").provenance().parameters();
        assertThat(found).containsEntry("season", "partial");
        assertThat(Double.parseDouble(found.get("alpha0"))).isCloseTo(1.4921, within(0.15));
        assertThat(Double.parseDouble(found.get("alpha1"))).isCloseTo(1, within(0.02));
        assertThat(Double.parseDouble(found.get("beta"))).isCloseTo(0.942, within(0.03));
    }

    private static Forecast forecast(double[] y, TimeGrid grid, String season) {
        DemandSeries series = DemandSeries.builder(Sku.of("a"), grid, 0, y).build();
        Training training = new Training(0, 12, 1, Map.of("season", season), Progress.NONE);
        return new ComplexSmoothing().fit(List.of(series), training).forecast(series, ForecastRequest.of(12));
    }
}
