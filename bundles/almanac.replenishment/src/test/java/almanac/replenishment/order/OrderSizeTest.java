package almanac.replenishment.order;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.replenishment.order.OrderSize.Cap;
import almanac.replenishment.order.OrderSize.Limits;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class OrderSizeTest {
    @Property
    void nothingOrAtLeastTheMinimumAndAMultiple(
            @ForAll @DoubleRange(min = -10, max = 5000) double wanted,
            @ForAll @IntRange(min = 0, max = 300) int minimum,
            @ForAll @IntRange(min = 0, max = 50) int multiple,
            @ForAll @IntRange(min = 0, max = 1000) int maximum,
            @ForAll @DoubleRange(min = 0, max = 800) double usable) {
        Limits limits = new Limits(minimum, multiple, maximum, 0);
        double quantity = OrderSize.of(wanted, limits, List.of(new Cap(usable, "shelf-life")))
                .quantity();

        assertThat(quantity).isGreaterThanOrEqualTo(0).isEqualTo(Math.rint(quantity));
        if (quantity > 0) {
            assertThat(quantity).isGreaterThanOrEqualTo(minimum);
            assertThat(multiple == 0 ? 0 : quantity % multiple).isZero();
            boolean forced = maximum > 0 && limits.least() > maximum;
            assertThat(maximum == 0 || forced || quantity <= maximum).isTrue();
        }
    }

    @Property
    void wantingMoreNeverGivesLess(
            @ForAll @DoubleRange(min = 0, max = 5000) double wanted,
            @ForAll @DoubleRange(min = 0, max = 500) double more,
            @ForAll @IntRange(min = 0, max = 300) int minimum,
            @ForAll @IntRange(min = 0, max = 50) int multiple,
            @ForAll @IntRange(min = 0, max = 1000) int maximum) {
        Limits limits = new Limits(minimum, multiple, maximum, 0);
        assertThat(OrderSize.of(wanted + more, limits, List.of()).quantity())
                .isGreaterThanOrEqualTo(OrderSize.of(wanted, limits, List.of()).quantity());
    }

    @Example
    void saysWhatItChanged() {
        assertThat(size(5, new Limits(60, 24, 0, 0))).isEqualTo("72.0 round.minimum");
        assertThat(size(70, new Limits(60, 24, 0, 0))).isEqualTo("72.0 round.multiple");
        assertThat(size(7.2, new Limits(0, 0, 0, 0))).isEqualTo("8.0 round.unit");
        assertThat(size(7.2, new Limits(0, 0, 0, -1))).isEqualTo("7.2");
        assertThat(size(100, new Limits(0, 24, 90, 0))).isEqualTo("72.0 round.multiple limit.maximum");
        assertThat(size(10, new Limits(60, 0, 50, 0))).isEqualTo("60.0 round.minimum limit.minimum-above-maximum");
        assertThat(size(3, new Limits(0, 2.5, 0, 0))).isEqualTo("5.0 round.multiple");
    }

    @Example
    void capsLeaveNothingBelowTheMinimum() {
        OrderSize size = OrderSize.of(40, new Limits(20, 0, 0, 0), List.of(new Cap(12, "run-out")));
        assertThat(size.quantity()).isZero();
        assertThat(size.reasons()).extracting(r -> r.code()).containsExactly("none.run-out");
    }

    private static String size(double wanted, Limits limits) {
        OrderSize size = OrderSize.of(wanted, limits, List.of());
        StringBuilder text = new StringBuilder().append(size.quantity());
        size.reasons().forEach(r -> text.append(' ').append(r.code()));
        return text.toString();
    }
}
