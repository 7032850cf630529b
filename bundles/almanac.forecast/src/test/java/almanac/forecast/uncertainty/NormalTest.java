package almanac.forecast.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
    /** Expected by Python 3's statistics.NormalDist().inv_cdf and, the smallest, by Wichura's own test values (1988). */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.25, -0.6744897501960817",
        "0.9, 1.2815515655446008",
        "0.975, 1.9599639845400536",
        "0.001, -3.090232306167813",
        "1e-20, -9.262340089798408"
    })
    void quantile(double p, double z) {
        assertThat(Normal.quantile(p)).isCloseTo(z, within(1e-13 * Math.max(1, Math.abs(z))));
    }
}
