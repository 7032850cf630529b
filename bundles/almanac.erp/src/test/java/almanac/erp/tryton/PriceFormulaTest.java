package almanac.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceFormulaTest {
    private static final MathContext PYTHON = new MathContext(28, RoundingMode.HALF_EVEN);
    private static final Map<String, BigDecimal> PRICES = Map.of(
            "unit_price", new BigDecimal("19.99"),
            "list_price", new BigDecimal("19.99"),
            "cost_price", new BigDecimal("7"));

    /** Expected values: Tryton 6.0's own evaluation (simpleeval over decistmt, Python 3.11) of these formulas with these prices. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "unit_price | 19.99",
                "unit_price * 0.9 | 17.991",
                "unit_price*(1 - 0.125) | 17.49125",
                "Decimal('0.75')*unit_price | 14.9925",
                "unit_price * Decimal( \"1e-1\" ) | 1.999",
                "cost_price * 1.5 + .5 | 11.0",
                "unit_price / 3 | 6.663333333333333333333333333",
                "-cost_price + list_price | 12.99",
                "unit_price - -1 | 20.99",
                "10 | 10",
                "2*3+4*5 | 26",
                "(unit_price - cost_price) / (1 + 0.16) | 11.19827586206896551724137931",
                "unit_price/7/3 | 0.951904761904761904761904762",
                "unit_price * Decimal(0.8) | 15.992",
                "1e2 + 1. | 101",
                "+unit_price | 19.99"
            })
    void givesWhatTrytonGives(String formula, BigDecimal expected) {
        assertThat(PriceFormula.parse(formula).orElseThrow().value(PRICES).orElseThrow())
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "unit_price *",
                "unit_price 2",
                "unit_price2",
                "(unit_price",
                "unit_price)",
                "unit_price ** 2",
                "unit_price // 2",
                "unit_price % 2",
                "unit_price if cost_price else 1",
                "parent_unit_price * 0.9",
                "max(unit_price, 1)",
                "Decimal(unit_price)",
                "Decimal('1; drop')",
                "Decimal('.')",
                "Decimal('0.8\")",
                "__import__('os')",
                "unit_price; 1",
                "unit_price * 0,9",
                "1_000",
                "0x10",
                "unit_price # half"
            })
    void understandsNothingElse(String formula) {
        assertThat(PriceFormula.parse(formula)).isEmpty();
    }

    @Test
    void whatIsTooLongIsNotRead() {
        assertThat(PriceFormula.parse("(".repeat(100_000))).isEmpty();
        assertThat(PriceFormula.parse("(".repeat(200) + "1" + ")".repeat(200))).isPresent();
    }

    @Test
    void hasNoValueWithoutAPriceOrByZero() {
        assertThat(PriceFormula.parse("unit_price / (1 - 1)").orElseThrow().value(PRICES))
                .isEmpty();
        assertThat(PriceFormula.parse("unit_price * 2").orElseThrow().value(Map.of()))
                .isEmpty();
        assertThat(PriceFormula.parse("cost_price * 2").orElseThrow().value(Map.of("cost_price", BigDecimal.ONE)))
                .hasValue(new BigDecimal(2));
    }

    /** A formula and what it must give. */
    record Known(String text, BigDecimal value) {}

    @Property
    void isEvaluatedAsItIsWritten(@ForAll("formulas") Known known) {
        assertThat(PriceFormula.parse(known.text()).orElseThrow().value(PRICES).orElseThrow())
                .isEqualByComparingTo(known.value());
    }

    @Provide
    Arbitrary<Known> formulas() {
        Arbitrary<Known> numbers = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1000))
                .ofScale(3)
                .map(n -> new Known(n.toPlainString(), n));
        Arbitrary<Known> names = Arbitraries.of(PRICES.keySet()).map(n -> new Known(n, PRICES.get(n)));
        return Arbitraries.recursive(
                () -> Arbitraries.oneOf(numbers, names),
                inner -> Combinators.combine(inner, inner, Arbitraries.of("+", "-", "*"))
                        .as(PriceFormulaTest::combined),
                0,
                3);
    }

    private static Known combined(Known a, Known b, String operator) {
        BigDecimal value =
                switch (operator) {
                    case "+" -> a.value().add(b.value(), PYTHON);
                    case "-" -> a.value().subtract(b.value(), PYTHON);
                    default -> a.value().multiply(b.value(), PYTHON);
                };
        return new Known("(" + a.text() + " " + operator + " " + b.text() + ")", value);
    }
}
