package almanac.forecast.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.forecast.uncertainty.Noise;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    /** The mean of n independent values has the standard deviation sigma / sqrt(n); 1.96 of them cover 95%. */
    @Test
    void intervalOfIndependentLossesIsTheNormalOne() {
        Noise noise = new Noise(5);
        double[] losses =
                IntStream.range(0, 400).mapToDouble(t -> noise.normal()).toArray();
        Comparison comparison = Comparison.of(losses, new double[400], 1, 0.95, 1);
        double half = 1.96 / 20;
        assertThat(comparison.high() - comparison.difference()).isCloseTo(half, within(0.2 * half));
        assertThat(comparison.difference() - comparison.low()).isCloseTo(half, within(0.2 * half));
    }

    /** Losses in runs of 8 tell as much as an eighth as many independent ones. */
    @Test
    void blocksSeeWhatNeighboursHaveInCommon() {
        Noise noise = new Noise(6);
        double[] runs = new double[8000];
        for (int t = 0; t < runs.length; t++) {
            runs[t] = t % 8 == 0 ? noise.normal() : runs[t - 1];
        }
        Comparison single = Comparison.of(runs, new double[8000], 1, 0.9, 1);
        Comparison blocks = Comparison.of(runs, new double[8000], 80, 0.9, 1);
        assertThat((blocks.high() - blocks.low()) / (single.high() - single.low()))
                .isCloseTo(Math.sqrt(8), within(0.5));
    }

    @Property(tries = 50)
    void intervalHoldsTheDifferenceAndTurnsWithTheMethods(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int block) {
        Noise noise = new Noise(seed);
        double[] first =
                IntStream.range(0, 40).mapToDouble(t -> noise.uniform()).toArray();
        double[] second =
                IntStream.range(0, 40).mapToDouble(t -> noise.uniform()).toArray();
        Comparison one = Comparison.of(first, second, block, 0.9, 3);
        Comparison other = Comparison.of(second, first, block, 0.9, 3);
        assertThat(one.difference()).isBetween(one.low(), one.high());
        assertThat(other.low()).isCloseTo(-one.high(), within(1e-12));
        assertThat(other.high()).isCloseTo(-one.low(), within(1e-12));
    }
}
