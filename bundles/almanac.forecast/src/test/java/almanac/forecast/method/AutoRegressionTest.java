package almanac.forecast.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Progress;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Training;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AutoRegressionTest extends ForecasterContractTest {
    private static final double[] WORKED = {100, 120, 110, 130, 150, 140, 160, 170, 180, 200};

    @Override
    protected Forecaster forecaster() {
        return new AutoRegression();
    }

    @Override
    protected double scaleTolerance() {
        return 1e-4;
    }

    /**
     * Expected by numpy 2.4.6, {@code linalg.lstsq} of y[1:] on (1, y[:-1]): intercept 142/9, phi1 29/30; next values 209.1111,
     * 217.9185, 226.4323; residual sum of squares 1282.2222 over 9 - 2 degrees of freedom.
     */
    @Test
    void workedExampleOfOrderOne() {
        Forecast forecast = worked("1");
        assertThat(parameter(forecast, "intercept")).isCloseTo(15.777777777777779, within(1e-9));
        assertThat(parameter(forecast, "phi1")).isCloseTo(0.9666666666666667, within(1e-11));
        assertThat(forecast.mean(0)).isCloseTo(209.11111111111111, within(1e-9));
        assertThat(forecast.mean(1)).isCloseTo(217.91851851851851, within(1e-9));
        assertThat(forecast.mean(2)).isCloseTo(226.43234567901235, within(1e-9));
    }

    /** Expected by the same routine on (1, y[1:-1], y[:-2]). */
    @Test
    void workedExampleOfOrderTwo() {
        Forecast forecast = worked("2");
        assertThat(parameter(forecast, "intercept")).isCloseTo(-3.9102564102565487, within(1e-8));
        assertThat(parameter(forecast, "phi1")).isCloseTo(0.4871794871794881, within(1e-10));
        assertThat(parameter(forecast, "phi2")).isCloseTo(0.6538461538461543, within(1e-10));
        assertThat(forecast.mean(0)).isCloseTo(211.21794871794884, within(1e-8));
        assertThat(forecast.mean(2)).isCloseTo(246.12815876869166, within(1e-8));
    }

    /** AICc by hand with numpy over y[2:]: 59.089 for order 0, 52.021 for 1, 57.266 for 2. */
    @Test
    void workedExampleChoosesOrderOne() {
        assertThat(worked("auto").provenance().parameters()).containsEntry("order", "1");
    }

    private Forecast worked(String order) {
        var series = series("a", WORKED, -1);
        var training = new Training(0, 3, 1, Map.of("order", order), Progress.NONE);
        return forecaster().fit(List.of(series), training).forecast(series, ForecastRequest.of(3));
    }

    private static double parameter(Forecast forecast, String name) {
        return Double.parseDouble(forecast.provenance().parameters().get(name));
    }
}
