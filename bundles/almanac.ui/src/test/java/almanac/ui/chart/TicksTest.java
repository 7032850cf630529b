package almanac.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void stepsAreRound() {
        assertThat(Ticks.over(0, 95).step()).isEqualTo(20);
        assertThat(Ticks.over(0, 95).all()).containsExactly(0, 20, 40, 60, 80, 100);
        assertThat(Ticks.over(-30, 50).all()).startsWith(-40).contains(0).endsWith(60);
        assertThat(Ticks.over(0, 0.0042).step()).isCloseTo(0.001, within(1e-12));
    }

    @Property
    void everyValueIsWithin(
            @ForAll @DoubleRange(min = -1e6, max = 0) double least,
            @ForAll @DoubleRange(min = 0, max = 1e6) double most) {
        Ticks ticks = Ticks.over(least, most);

        assertThat(ticks.share(least)).isBetween(-1e-9, 1.0);
        assertThat(ticks.share(most)).isBetween(0.0, 1 + 1e-9);
        assertThat(ticks.all().length).isBetween(2, 12);
    }
}
