package almanac.forecast.method;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Progress;
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

/** Numbers from R 4.2, package stats, function HoltWinters; of the multiplied season see {@link EtsTest}. */
class HoltWintersTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new HoltWinters();
    }

    @Override
    protected double scaleTolerance() {
        return 1e-3;
    }

    @Test
    void airPassengersAdded() {
        double[] r = {453.50, 429.39, 467.04, 503.26, 512.34};
        DemandSeries series = DemandSeries.builder(Sku.of("a"), TimeGrid.MONTHS, 0, Textbook.AIR_PASSENGERS)
                .build();
        Forecast forecast = new HoltWinters()
                .fit(List.of(series), new Training(0, 5, 1, Map.of("season", "additive"), Progress.NONE))
                .forecast(series, ForecastRequest.of(5));
        for (int h = 0; h < r.length; h++) {
            assertThat(forecast.mean(h)).isCloseTo(r[h], Percentage.withPercentage(1));
        }
    }
}
