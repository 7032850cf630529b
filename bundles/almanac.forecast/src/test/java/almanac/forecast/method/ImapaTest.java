package almanac.forecast.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.forecast.Forecaster;
import almanac.forecast.intermittent.SparseDemand;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Numbers from R 4.2, HoltWinters on the totals of 1, 2 and 3 buckets, each begun at the first; the mean of the rates. */
class ImapaTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new Imapa();
    }

    @Test
    void rateOfTheExample() {
        double rate = SparseDemand.rate(forecaster(), SparseDemand.EXAMPLE, Map.of("alpha", "0.2"));
        assertThat(rate).isCloseTo(0.6846528559, within(1e-9));
    }
}
