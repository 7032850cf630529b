package almanac.forecast.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.forecast.Forecaster;
import almanac.forecast.intermittent.SparseDemand;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Numbers from R 4.2, HoltWinters on demand or none, times HoltWinters on the sizes, each begun at its first value. */
class TeunterSyntetosBabaiTest extends ForecasterContractTest {
    @Override
    protected Forecaster forecaster() {
        return new TeunterSyntetosBabai();
    }

    @Test
    void rateOfTheExample() {
        double rate = SparseDemand.rate(forecaster(), SparseDemand.EXAMPLE, Map.of("alpha", "0.1", "beta", "0.2"));
        assertThat(rate).isCloseTo(0.5961863621, within(1e-9));
    }

    @Test
    void rateRunsDownWhereDemandEnds() {
        double[] ended = SparseDemand.followedByZeros(SparseDemand.EXAMPLE, 24);
        assertThat(SparseDemand.rate(forecaster(), ended, Map.of()))
                .isLessThan(SparseDemand.rate(forecaster(), SparseDemand.EXAMPLE, Map.of()) / 8);
    }
}
