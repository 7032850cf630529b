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

/** Numbers from R 4.2, package forecast 8.20, function ets with model AAN, damped. */
class DampedTrendTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new DampedTrend();
    }

    @Override
    protected double scaleTolerance() {
        return 1e-3;
    }

    @Test
    void webUsers() {
        double[] r = {218.37, 217.04, 215.95, 215.07, 214.35};
        DemandSeries series = DemandSeries.builder(Sku.of("a"), TimeGrid.STEPS, 0, Textbook.WWW_USAGE)
                .build();
        Forecast forecast =
                new DampedTrend().fit(List.of(series), Training.forHorizon(5)).forecast(series, ForecastRequest.of(5));
        for (int h = 0; h < r.length; h++) {
            assertThat(forecast.mean(h)).isCloseTo(r[h], Percentage.withPercentage(1));
        }
    }
}
