package almanac.cycle.shell;

import static almanac.cycle.shell.TextTable.Align.LEFT;
import static almanac.cycle.shell.TextTable.Align.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void wide_characters_take_two_columns() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TextTable(List.of(LEFT, RIGHT, LEFT))
                .row(List.of("物料", "订货量", "x"))
                .row(List.of("kettle", "5", "y"))
                .print(new PrintStream(out, true, StandardCharsets.UTF_8), "", 80);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactly("物料    订货量  x", "kettle       5  y");
    }

    @Test
    void a_text_below_a_row_is_wrapped_under_it() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TextTable(List.of(RIGHT, LEFT))
                .row(List.of("1", "A"))
                .below("stock is low and nothing is on order")
                .print(new PrintStream(out, true, StandardCharsets.UTF_8), "", 23);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("1  A", "   stock is low and", "   nothing is on order");
    }

    @Property(tries = 200)
    void wrapping_keeps_every_word(@ForAll List<@IntRange(min = 1, max = 30) Integer> lengths) {
        String text = String.join(" ", lengths.stream().map(n -> "w".repeat(n)).toList());
        List<String> parts = TextTable.wrap(text, 40);
        assertThat(String.join(" ", parts)).isEqualTo(text);
        assertThat(parts).allSatisfy(p -> assertThat(TextTable.width(p)).isLessThanOrEqualTo(40));
    }

    @Test
    void what_is_too_long_is_cut() {
        assertThat(TextTable.cut("blue kettle", 6)).isEqualTo("blue …");
        assertThat(TextTable.cut("蓝色水壶", 5)).isEqualTo("蓝色…");
        assertThat(TextTable.cut("mug", 3)).isEqualTo("mug");
    }
}
