package almanac.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.host.Price;
import almanac.erp.tryton.PriceLists.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The prices of a product by the lines of a list, without a Tryton. */
class PriceListsTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final BigDecimal TEN = BigDecimal.TEN;
    private final TreeSet<String> unread = new TreeSet<>();

    private List<Price> prices(BigDecimal list, Line... lines) {
        return new PriceLists(null).prices("A", List.of(lines), list, BigDecimal.ONE, unread);
    }

    private static Price price(LocalDate from, LocalDate to, double price) {
        return new Price("A", null, from, to, price);
    }

    @Test
    void theFirstLineThatHoldsSaysThePrice() {
        assertThat(prices(
                        TEN,
                        new Line("unit_price * 0.5", MAY, MAY.plusDays(9)),
                        new Line("unit_price * 0.9", null, null)))
                .containsExactly(
                        price(PriceLists.ALWAYS, MAY.minusDays(1), 9),
                        price(MAY, MAY.plusDays(9), 5),
                        price(MAY.plusDays(10), null, 9));
    }

    @Test
    void withoutALineTheListPriceHolds() {
        assertThat(prices(TEN)).containsExactly(price(PriceLists.ALWAYS, null, 10));
        assertThat(prices(null)).isEmpty();
    }

    @Test
    void aFormulaThatGivesNoPriceIsNamedAndLeavesAGap() {
        assertThat(prices(
                        TEN,
                        new Line("min(unit_price, 3)", MAY, MAY),
                        new Line("unit_price - 11", MAY.plusDays(1), MAY.plusDays(1)),
                        new Line("unit_price", null, null)))
                .containsExactly(price(PriceLists.ALWAYS, MAY.minusDays(1), 10), price(MAY.plusDays(2), null, 10));
        assertThat(unread).containsExactly("min(unit_price, 3)", "unit_price - 11");
    }

    @Test
    void aProductWithoutAListPriceMayStillHaveItsCost() {
        assertThat(prices(null, new Line("cost_price * 2", null, null)))
                .containsExactly(price(PriceLists.ALWAYS, null, 2));
        assertThat(prices(null, new Line("unit_price * 2", null, null))).isEmpty();
        assertThat(unread).isEmpty();
    }

    /** On every day the price is that of the first line that holds then, as Tryton looks it up day by day. */
    @Property
    void everyDayHasThePriceOfItsFirstLine(@ForAll @Size(max = 5) List<@IntRange(min = 0, max = 899) Integer> numbers) {
        Line[] lines = numbers.stream()
                .map(n -> new Line(
                        String.valueOf(n),
                        n % 10 == 0 ? null : MAY.plusDays(n % 10),
                        n / 10 % 10 == 0 ? null : MAY.plusDays(n % 10 + n / 10 % 10)))
                .toArray(Line[]::new);
        List<Price> found = prices(TEN, lines);
        for (LocalDate day = MAY.minusDays(2); day.isBefore(MAY.plusDays(30)); day = day.plusDays(1)) {
            LocalDate on = day;
            double expected = List.of(lines).stream()
                    .filter(l -> l.start() == null || !on.isBefore(l.start()))
                    .filter(l -> l.end() == null || !on.isAfter(l.end()))
                    .findFirst()
                    .map(l -> Double.valueOf(l.formula()))
                    .orElse(10.0);
            assertThat(found.stream()
                            .filter(p ->
                                    !on.isBefore(p.validFrom()) && (p.validTo() == null || !on.isAfter(p.validTo()))))
                    .singleElement()
                    .satisfies(p -> assertThat(p.unitPrice()).isEqualTo(expected));
        }
    }
}
