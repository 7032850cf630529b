package almanac.learning.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ErrorsTest {
    @Test
    void drawsHaveMeanZeroAndTheMeanSquareOfTheErrors() {
        double[] errors = {1, 2, 4, -1, 3, 0.5, 2, 9};
        double square = DoubleStream.of(errors).map(e -> e * e).average().orElseThrow();
        double[] draws = draws(errors, 200_000);
        assertThat(DoubleStream.of(draws).average().orElseThrow()).isCloseTo(0, within(0.05));
        assertThat(DoubleStream.of(draws).map(e -> e * e).average().orElseThrow())
                .isCloseTo(square, within(0.3));
    }

    @Test
    void errorsOfOneSideWidenBothWays() {
        double[] draws = draws(new double[] {3, 3, 3, 3}, 10_000);
        assertThat(DoubleStream.of(draws).map(e -> e * e).average().orElseThrow())
                .isCloseTo(9, within(0.6));
        assertThat(DoubleStream.of(draws).average().orElseThrow()).isCloseTo(0, within(0.2));
    }

    @Test
    void noErrorsDrawZero() {
        assertThat(draws(new double[0], 3)).containsOnly(0);
        assertThat(draws(new double[5], 3)).containsOnly(0);
    }

    private static double[] draws(double[] errors, int count) {
        Errors law = new Errors(errors);
        SplittableRandom random = new SplittableRandom(1);
        return DoubleStream.generate(() -> law.draw(random)).limit(count).toArray();
    }
}
