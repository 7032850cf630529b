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

/** Numbers from R 4.2, package forecast 8.20, function stlf with method ets, whose seasonal window is 13 and not 11. */
class SeasonalTrendTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new SeasonalTrend();
    }

    @Override
    protected double scaleTolerance() {
        return 1e-3;
    }

    @Test
    void airPassengers() {
        double[] r = {445.31, 429.08, 472.30, 471.96, 481.39, 535.78};
        DemandSeries series = DemandSeries.builder(Sku.of("a"), TimeGrid.MONTHS, 0, Textbook.AIR_PASSENGERS)
                .build();
        Forecast forecast = new SeasonalTrend()
                .fit(List.of(series), Training.forHorizon(6))
                .forecast(series, ForecastRequest.of(6));
        for (int h = 0; h < 6; h++) {
            assertThat(forecast.mean(h)).isCloseTo(r[h], Percentage.withPercentage(2));
        }
        assertThat(forecast.provenance().parameters()).containsEntry("seasons", "12");
    }
}
