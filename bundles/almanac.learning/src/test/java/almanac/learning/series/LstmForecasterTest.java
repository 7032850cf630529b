package almanac.learning.series;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Progress;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Parameter;
import almanac.api.forecast.Training;
import almanac.learning.LstmForecaster;
import almanac.learning.Native;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LstmForecasterTest extends SeriesForecasterTest {
    @Override
    Forecaster forecaster() {
        return new LstmForecaster(Native.MATH);
    }

    @Test
    void theDefaultsAreTheClassicSetUp() {
        Map<String, String> defaults =
                forecaster().parameters().stream().collect(Collectors.toMap(Parameter::name, Parameter::initial));
        assertThat(defaults)
                .containsEntry("window", "3")
                .containsEntry("layers", "2")
                .containsEntry("units", "50")
                .containsEntry("epochs", "100")
                .containsEntry("batch", "32")
                .containsEntry("trainShare", "0.8")
                .containsEntry("scaling", "min-max");
    }

    @Test
    void learnsFromAHistoryOfMeanZeroAndDeviationOneToo() {
        DemandSeries series = series("a", 120, 1);
        Training training = new Training(0, 7, 1, Map.of("scaling", "standard"), Progress.NONE);
        Forecast forecast = forecaster().fit(List.of(series), training).forecast(series, ForecastRequest.of(7));
        assertThat(forecast.provenance().parameters()).containsEntry("scaling", "standard");
        for (int h = 0; h < 7; h++) {
            assertThat(forecast.mean(h)).isBetween(20.0, 80.0);
        }
    }

    /** A sine of period 7 with noise within 5 units: the naive forecast is off by more than 10 units on average. */
    @Test
    void theDefaultsLearnASeason() {
        DemandSeries series = series("a", 300, 1);
        Forecast forecast =
                forecaster().fit(List.of(series), Training.forHorizon(7)).forecast(series, ForecastRequest.of(7));
        double mae = Double.parseDouble(forecast.provenance().parameters().get("heldOutMae"));
        assertThat(mae).isLessThan(5);
        for (int h = 0; h < 7; h++) {
            assertThat(forecast.mean(h)).isBetween(25.0, 75.0);
        }
    }
}
