package almanac.forecast.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.forecast.Forecast;
import almanac.api.forecast.Forecaster;
import almanac.forecast.Textbook;
import org.junit.jupiter.api.Test;

/** Numbers from R 4.2: rowMeans(matrix(tail(AirPassengers, 36), 12)). */
class SeasonalWindowAverageTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new SeasonalWindowAverage();
    }

    @Test
    void meanOfThreeYearsOfAirPassengers() {
        Forecast forecast = forecast(series("a", Textbook.AIR_PASSENGERS, -1));
        double[] r = {372.3333, 350.3333, 395.6667, 401.6667, 418.3333, 480.6667, 553.6667};
        for (int h = 0; h < r.length; h++) {
            assertThat(forecast.mean(h)).isCloseTo(r[h], within(1e-3));
        }
    }
}
