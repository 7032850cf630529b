package almanac.forecast.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.forecast.Forecaster;
import almanac.forecast.intermittent.SparseDemand;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Numbers from R 4.2, HoltWinters on the totals of 3 buckets, begun at the first. */
class AdidaTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new Adida();
    }

    @Test
    void rateOfTheExample() {
        double rate = SparseDemand.rate(forecaster(), SparseDemand.EXAMPLE, Map.of("alpha", "0.2"));
        assertThat(rate).isCloseTo(0.7349290667, within(1e-9));
    }
}
