package almanac.api.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void momentsAndLossOfADie() {
        Samples die = new Samples(new double[] {6, 5, 4, 3, 2, 1});
        // A fair die: mean 7/2; sample variance 35/10; E[(D-4)+] = (1 + 2) / 6.
        assertThat(die.mean()).isEqualTo(3.5);
        assertThat(die.standardDeviation()).isCloseTo(Math.sqrt(3.5), within(1e-12));
        assertThat(die.expectedShortage(4)).isCloseTo(0.5, within(1e-12));
        assertThat(die.cdf(4)).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(die.quantile(0.5)).isEqualTo(3);
        assertThat(die.quantile(0.95)).isEqualTo(6);
    }

    @Property
    void quantileInvertsCdf(
            @ForAll @NotEmpty double[] raw, @ForAll @DoubleRange(min = 0.01, max = 0.99) double probability) {
        Samples samples = new Samples(finite(raw));
        double q = samples.quantile(probability);
        assertThat(samples.cdf(q)).isGreaterThanOrEqualTo(probability - 1e-9);
        assertThat(samples.cdf(Math.nextDown(q))).isLessThan(probability + 1e-9);
    }

    @Property
    void shortageFallsAsMoreIsThere(@ForAll @NotEmpty double[] raw) {
        Samples samples = new Samples(finite(raw));
        double low = samples.expectedShortage(samples.quantile(0.3));
        double high = samples.expectedShortage(samples.quantile(0.8));
        assertThat(high).isLessThanOrEqualTo(low + 1e-6);
        assertThat(high).isGreaterThanOrEqualTo(-1e-6);
    }

    private static double[] finite(double[] raw) {
        double[] units = new double[raw.length];
        for (int i = 0; i < raw.length; i++) {
            units[i] = Double.isFinite(raw[i]) ? Math.abs(raw[i]) % 1000 : i;
        }
        return units;
    }
}
