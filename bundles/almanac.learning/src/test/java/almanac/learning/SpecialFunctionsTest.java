package almanac.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** References: Python's {@code math.lgamma}; PyTorch 1.13.0 {@code digamma} and {@code Normal.icdf} in double precision. */
class SpecialFunctionsTest {
    @Test
    void logGamma() {
        assertThat(GammaFunction.logGamma(0.3)).isCloseTo(1.0957979948180752, within(1e-10));
        assertThat(GammaFunction.logGamma(7.7)).isCloseTo(7.926541356269004, within(1e-10));
        assertThat(GammaFunction.logGamma(123.4)).isCloseTo(469.3360974421906, within(1e-9));
    }

    @Test
    void digamma() {
        assertThat(GammaFunction.digamma(0.3)).isCloseTo(-3.502524222200133, within(1e-9));
        assertThat(GammaFunction.digamma(7.7)).isCloseTo(1.9748820949131016, within(1e-9));
        assertThat(GammaFunction.digamma(123.4)).isCloseTo(4.8113737751162775, within(1e-10));
    }

    @Test
    void normalQuantiles() {
        double[] p = {0.001, 0.02, 0.3, 0.5, 0.9, 0.9999};
        double[] z = {
            -3.0902323061678123, -2.0537489106318234, -0.5244005127080409, 0.0, 1.2815515655446008, 3.7190164854557173
        };
        for (int i = 0; i < p.length; i++) {
            assertThat(Gaussian.quantile(p[i])).isCloseTo(z[i], within(1e-7));
            assertThat(Gaussian.probability(z[i])).isCloseTo(p[i], within(1e-7));
        }
    }
}
