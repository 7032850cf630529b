package almanac.forecast.method;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Training;
import almanac.forecast.Textbook;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers from R 4.2, package forecast 8.20, function thetaf: the standard model, its level estimated a little differently. */
class ThetaTest extends ForecasterContractTest {
    private static final double[] NILE = {799.81, 798.45, 797.10, 795.74, 794.38};
    private static final double[] AIR_PASSENGERS = {
        440.08, 428.38, 489.71, 475.70, 479.67, 545.37, 602.75, 601.10, 523.95, 456.63, 397.95, 447.64
    };

    @Override
    protected Forecaster forecaster() {
        return new Theta();
    }

    @Override
    protected double scaleTolerance() {
        return 1e-3;
    }

    @Test
    void standardThetaOfTheNile() {
        assertNear(forecast(Textbook.NILE, TimeGrid.STEPS, "STM", 5), 1.5, NILE);
    }

    @Test
    void standardThetaOfAirPassengers() {
        assertNear(forecast(Textbook.AIR_PASSENGERS, TimeGrid.MONTHS, "STM", 12), 2, AIR_PASSENGERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STM", "OTM", "DSTM", "DOTM"})
    void everyFormGoesOnFromTheLastLevel(String model) {
        Forecast forecast = forecast(Textbook.WWW_USAGE, TimeGrid.STEPS, model, 3);
        assertThat(forecast.mean(0)).isCloseTo(220, Percentage.withPercentage(3));
        assertThat(forecast.provenance().parameters()).containsEntry("model", model);
    }

    @Test
    void autoIsTheMeanOfTheOptimisedModels() {
        Forecast auto = forecast(Textbook.AIR_PASSENGERS, TimeGrid.MONTHS, "auto", 12);
        Forecast fixed = forecast(Textbook.AIR_PASSENGERS, TimeGrid.MONTHS, "OTM", 12);
        Forecast moving = forecast(Textbook.AIR_PASSENGERS, TimeGrid.MONTHS, "DOTM", 12);
        for (int h = 0; h < 12; h++) {
            assertThat(auto.mean(h)).isCloseTo((fixed.mean(h) + moving.mean(h)) / 2, Percentage.withPercentage(1e-9));
        }
        assertThat(auto.provenance().parameters()).containsEntry("model", "OTM+DOTM");
    }

    private static void assertNear(Forecast forecast, double percent, double[] expected) {
        for (int h = 0; h < expected.length; h++) {
            assertThat(forecast.mean(h)).isCloseTo(expected[h], Percentage.withPercentage(percent));
        }
    }

    private static Forecast forecast(double[] y, TimeGrid grid, String model, int horizon) {
        DemandSeries series = DemandSeries.builder(Sku.of("a"), grid, 0, y).build();
        Training defaults = Training.forHorizon(horizon);
        Training training = new Training(0, horizon, defaults.seed(), Map.of("model", model), defaults.progress());
        return new Theta().fit(List.of(series), training).forecast(series, ForecastRequest.of(horizon));
    }
}
