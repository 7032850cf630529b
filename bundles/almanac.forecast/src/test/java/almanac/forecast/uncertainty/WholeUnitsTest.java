package almanac.forecast.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** With demand X and a uniform U the units are the whole part of X + U; the expected values follow from that by hand. */
class WholeUnitsTest {
    @Test
    void fractionWithoutErrorIsSoldThatOften() {
        Law law = new ErrorLaw(new double[] {0.3}, new double[] {0}, Errors.NONE);
        assertThat(law.wholeQuantile(0, 0.5)).isZero();
        assertThat(law.wholeQuantile(0, 0.7)).isZero();
        assertThat(law.wholeQuantile(0, 0.71)).isEqualTo(1);
    }

    @Test
    void smallErrorDoesNotHideTheFraction() {
        Law law = new ErrorLaw(new double[] {0.3}, new double[] {0.01}, Errors.normal(0.01));
        assertThat(law.wholeQuantile(0, 0.68)).isZero();
        assertThat(law.wholeQuantile(0, 0.72)).isEqualTo(1);
    }

    @Test
    void simulatedFractionIsSoldThatOften() {
        Law law = new SimulatedLaw((noise, path) -> path[0] = 0.3, new Noise(1), 1);
        assertThat(law.wholeQuantile(0, 0.68)).isZero();
        assertThat(law.wholeQuantile(0, 0.72)).isEqualTo(1);
    }

    @Test
    void hugeQuantitiesAreRounded() {
        Law wide = new SimulatedLaw((noise, path) -> path[0] = 1e12 * noise.uniform(), new Noise(1), 1);
        assertThat(wide.wholeQuantile(0, 0.9)).isBetween(8.5e11, 9.5e11);
        Law huge = new ErrorLaw(new double[] {1e17}, new double[] {1}, Errors.normal(1));
        assertThat(huge.wholeQuantile(0, 0.9)).isEqualTo(1e17);
    }
}
