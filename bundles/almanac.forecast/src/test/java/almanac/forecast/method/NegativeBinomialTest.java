package almanac.forecast.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.forecast.intermittent.SparseDemand;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Numbers from the formulas of the method page, written once more with NumPy 2.4. */
class NegativeBinomialTest extends ForecasterContractTest {
    private static final List<Double> PROBABILITIES = List.of(0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.975);

    @Override
    protected Forecaster forecaster() {
        return new NegativeBinomial();
    }

    @Override
    protected boolean isScaleEquivariant() {
        return false;
    }

    @Test
    void meanOfTheExample() {
        Forecast forecast = SparseDemand.forecast(
                forecaster(), SparseDemand.EXAMPLE, Map.of(), new ForecastRequest(4, PROBABILITIES, 0, 1));
        assertThat(forecast.mean(0)).isCloseTo(0.5431943872951663, within(1e-9));
    }

    @Test
    void totalsOfPathsHaveTheMean() {
        Forecast forecast = SparseDemand.forecast(
                forecaster(), SparseDemand.EXAMPLE, Map.of(), new ForecastRequest(6, PROBABILITIES, 20_000, 3));
        double[] all = {1, 1, 1, 1, 1, 1};
        assertThat(forecast.paths().orElseThrow().total(all).mean())
                .isCloseTo(Arrays.stream(forecast.means()).sum(), within(0.06));
    }

    @Test
    void endedDemandIsForecastAsNothing() {
        double[] ended = SparseDemand.followedByZeros(SparseDemand.EXAMPLE, 36);
        Forecast forecast =
                SparseDemand.forecast(forecaster(), ended, Map.of(), new ForecastRequest(3, PROBABILITIES, 0, 1));
        double before = SparseDemand.rate(forecaster(), SparseDemand.EXAMPLE, Map.of());
        assertThat(forecast.mean(0)).isLessThan(before / 10);
        assertThat(forecast.quantile(PROBABILITIES.size() - 1, 0)).isZero();
    }
}
