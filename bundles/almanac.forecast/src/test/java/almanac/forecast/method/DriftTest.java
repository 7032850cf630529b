package almanac.forecast.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.forecast.Forecast;
import almanac.api.forecast.Forecaster;
import almanac.forecast.Textbook;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Numbers from R 4.2, package forecast 8.20, function rwf with drift. */
class DriftTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new Drift();
    }

    @Test
    void lineOfTheNile() {
        Forecast forecast = forecast(series("a", Textbook.NILE, -1));
        assertThat(forecast.mean(0)).isCloseTo(736.162, within(1e-3));
        assertThat(forecast.mean(4)).isCloseTo(720.808, within(1e-3));
        assertThat(forecast.quantileAt(0.9, 4)).isCloseTo(1214.63, Percentage.withPercentage(3));
    }
}
