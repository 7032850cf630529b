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
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Numbers from R 4.2, package forecast 8.20, function ets with model AAN. */
class HoltTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new Holt();
    }

    @Override
    protected double scaleTolerance() {
        return 1e-3;
    }

    @Test
    void webUsers() {
        double[] r = {218.00, 216.00, 214.00, 212.00, 210.00};
        DemandSeries series = DemandSeries.builder(Sku.of("a"), TimeGrid.STEPS, 0, Textbook.WWW_USAGE)
                .build();
        Forecast forecast =
                new Holt().fit(List.of(series), Training.forHorizon(5)).forecast(series, ForecastRequest.of(5));
        for (int h = 0; h < r.length; h++) {
            assertThat(forecast.mean(h)).isCloseTo(r[h], Percentage.withPercentage(1));
        }
    }
}
