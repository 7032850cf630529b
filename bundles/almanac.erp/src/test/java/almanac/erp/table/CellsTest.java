package almanac.erp.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.erp.table.Cells.BadCell;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    @Property
    void numbersReadAsJavaWritesThem(@ForAll double number) throws BadCell {
        assertThat(Cells.number(Double.toString(number))).isEqualTo(number);
    }

    @Property
    void datesReadAsIsoWritesThem(@ForAll @IntRange(min = -700_000, max = 2_900_000) int day) throws BadCell {
        LocalDate date = LocalDate.ofEpochDay(day);
        assertThat(Cells.date(date.toString())).isEqualTo(date);
        assertThat(Cells.date(date.atTime(23, 59, 1).toString())).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "1e", "e5", "--1", "1-2", "1.2.3", "1 2", "1f", "0x10", "1_000", "one", "１"})
    void whatIsNoNumberIsRefused(String text) {
        assertThatThrownBy(() -> Cells.number(text)).isInstanceOf(BadCell.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-1-3",
                "2024/01/03",
                "2024-02-30",
                "20240103",
                "2024-01-03T",
                "2024-01-03T25:00",
                "2024-01-03x",
                "x"
            })
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> Cells.date(text)).isInstanceOf(BadCell.class);
    }

    @Test
    void databaseTypes() throws BadCell {
        assertThat(Cells.text(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(Cells.text("  a b ")).isEqualTo("a b");
        assertThat(Cells.text("   ")).isNull();
        assertThat(Cells.date(Timestamp.valueOf(LocalDateTime.of(2024, 1, 3, 23, 59))))
                .hasToString("2024-01-03");
        assertThat(Cells.flag(1)).isTrue();
        assertThat(Cells.flag(new BigDecimal("0"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"TRUE,true", "Yes,true", "t,true", "1,true", "F,false", "no,false", "n,false", "0,false"})
    void flags(String text, boolean flag) throws BadCell {
        assertThat(Cells.flag(text)).isEqualTo(flag);
    }

    /** Sums of cents come out as the decimal sum does, in whatever order they are added. */
    @Property
    void sumsSettleToTheDecimalSum(@ForAll @Scale(3) BigDecimal[] amounts) {
        double binary = 0;
        BigDecimal exact = BigDecimal.ZERO;
        for (BigDecimal amount : amounts) {
            BigDecimal small = amount.remainder(BigDecimal.valueOf(10_000));
            binary += small.doubleValue();
            exact = exact.add(small);
        }
        assertThat(Amounts.settled(binary)).isEqualTo(exact.doubleValue());
    }

    @Test
    void theClassicSumsSettle() {
        assertThat(Amounts.settled(0.1 + 0.2)).isEqualTo(0.3);
        assertThat(Amounts.settled(-0.0)).isEqualTo(0.0);
        assertThat(Amounts.settled(1e300)).isEqualTo(1e300);
        assertThat(Amounts.settled(123456789.123)).isEqualTo(123456789.123);
    }

    @Test
    void everyMessageIsThereInChinese() throws Exception {
        Properties english = new Properties();
        Properties chinese = new Properties();
        english.load(new java.io.InputStreamReader(
                Problems.class.getResourceAsStream("Messages.properties"), java.nio.charset.StandardCharsets.UTF_8));
        chinese.load(new java.io.InputStreamReader(
                Problems.class.getResourceAsStream("Messages_zh_CN.properties"),
                java.nio.charset.StandardCharsets.UTF_8));
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        ResourceBundle read = ResourceBundle.getBundle("almanac.erp.table.Messages", Locale.SIMPLIFIED_CHINESE);
        assertThat(read.getString("no-such-file")).isEqualTo("文件不存在");
        for (Object key : english.keySet()) {
            for (int i = 0; i < 3; i++) {
                String placeholder = "{" + i + "}";
                assertThat(chinese.getProperty((String) key).contains(placeholder))
                        .as("%s %s", key, placeholder)
                        .isEqualTo(english.getProperty((String) key).contains(placeholder));
            }
        }
    }
}
