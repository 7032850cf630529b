package almanac.forecast.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.Forecaster;
import org.junit.jupiter.api.Test;

/** Numbers from SciPy 1.17, as in CensoredLevelTest. */
class CensoredMeanTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new CensoredMean();
    }

    @Test
    void stockOutIsALowerBound() {
        double[] sold = {12, 15, 9, 6, 14, 11, 4, 13, 10, 8, 16, 7, 12};
        double[] availability = {1, 1, 1, 0.5, 1, 1, 0.2, 1, 0.9, 1, 1, 0.4, 1};
        DemandSeries series = DemandSeries.builder(Sku.of("a"), TimeGrid.MONTHS, 0, sold)
                .availability(availability)
                .build();
        Forecast forecast = forecast(series);
        assertThat(forecast.mean(0)).isCloseTo(12.31865083, within(1e-5));
        assertThat(Double.parseDouble(forecast.provenance().parameters().get("lostSales")))
                .isCloseTo(23.14246109, within(1e-4));
    }
}
