package almanac.forecast.intermittent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Quantiles from R 4.2, functions qnbinom and qpois. */
class NegativeBinomialLawTest {
    private static final double[] PROBABILITIES = {0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99, 0.999};

    @Test
    void quantilesOfASlowMover() {
        NegativeBinomialLaw law = new NegativeBinomialLaw(2.3, 7.1);
        assertThat(quantiles(law)).containsExactly(0, 0, 1, 1, 3, 6, 8, 12, 18);
        assertThat(law.occurrence()).isCloseTo(0.711266895290, within(1e-11));
    }

    @Test
    void quantilesOfAFastMover() {
        assertThat(quantiles(new NegativeBinomialLaw(120, 900)))
                .containsExactly(75, 83, 103, 118, 134, 160, 173, 200, 233);
    }

    @Test
    void quantilesWithoutMoreVarianceThanPoisson() {
        NegativeBinomialLaw law = new NegativeBinomialLaw(2.3, 1);
        assertThat(law.quantile(0.05)).isZero();
        assertThat(law.quantile(0.5)).isEqualTo(2);
        assertThat(law.quantile(0.9)).isEqualTo(4);
        assertThat(law.quantile(0.99)).isEqualTo(6);
    }

    @Test
    void greatMeansKeepTheirSpread() {
        NegativeBinomialLaw law = new NegativeBinomialLaw(1e9, 9e16);
        double sum = Arrays.stream(quantiles(law)).sum();
        double small =
                Arrays.stream(quantiles(new NegativeBinomialLaw(1000, 90_000))).sum();
        assertThat(sum / 1e6).isCloseTo(small, within(0.01 * small));
    }

    private static double[] quantiles(DemandLaw law) {
        return Arrays.stream(PROBABILITIES).map(law::quantile).toArray();
    }
}
