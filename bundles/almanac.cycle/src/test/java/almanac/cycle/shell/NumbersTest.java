package almanac.cycle.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void files_get_plain_numbers() {
        assertThat(Numbers.plain(0.0)).isEqualTo("0");
        assertThat(Numbers.plain(-0.0)).isEqualTo("0");
        assertThat(Numbers.plain(1e12)).isEqualTo("1000000000000");
        assertThat(Numbers.plain(1.25e-6)).isEqualTo("0.00000125");
        assertThat(Numbers.plain(1 / 3.0)).isEqualTo("0.3333333333");
        assertThat(Numbers.plain(Double.NaN)).isEmpty();
        assertThat(Numbers.plain(Double.POSITIVE_INFINITY)).isEmpty();
        assertThat(Numbers.plain((Double) null)).isEmpty();
    }

    @Property
    void a_plain_number_reads_back(@ForAll @DoubleRange(min = -1e15, max = 1e15) double value) {
        String plain = Numbers.plain(value);
        assertThat(plain).matches("-?[0-9]+(\\.[0-9]+)?");
        if (value != 0) {
            assertThat(Double.parseDouble(plain)).isCloseTo(value, Percentage.withPercentage(1e-7));
        }
    }

    @Test
    void people_get_grouped_numbers() {
        assertThat(Numbers.shown(1234.4, Locale.ENGLISH)).isEqualTo("1,234");
        assertThat(Numbers.shown(12.34, Locale.ENGLISH)).isEqualTo("12.3");
        assertThat(Numbers.shown(Double.NaN, Locale.ENGLISH)).isEqualTo("-");
        assertThat(Numbers.money(12.5, Locale.ENGLISH)).isEqualTo("12.50");
        assertThat(Numbers.money(123456.7, Locale.ENGLISH)).isEqualTo("123,457");
        assertThat(Numbers.percent(0.055, Locale.ENGLISH)).isEqualTo("5.5%");
    }
}
