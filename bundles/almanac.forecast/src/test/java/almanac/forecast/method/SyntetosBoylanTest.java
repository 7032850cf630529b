package almanac.forecast.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.forecast.Forecaster;
import almanac.forecast.intermittent.SparseDemand;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Numbers from R 4.2, package forecast 8.20, function croston, times 1 - alpha / 2. */
class SyntetosBoylanTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new SyntetosBoylan();
    }

    @Test
    void rateOfTheExample() {
        double rate = SparseDemand.rate(forecaster(), SparseDemand.EXAMPLE, Map.of("alpha", "0.1"));
        assertThat(rate).isCloseTo(0.95 * 0.8952611623, within(1e-9));
    }
}
