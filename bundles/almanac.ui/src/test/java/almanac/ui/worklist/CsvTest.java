package almanac.ui.worklist;

import static almanac.ui.worklist.LinesSample.line;
import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.replenishment.SuggestionStatus;
import almanac.ui.Formats;
import almanac.ui.desk.Sayings;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CsvTest {
    private static final List<Column> COLUMNS = List.of(Column.ITEM, Column.FINAL, Column.VALUE, Column.ORDER_BY);
    private static final List<String> HEADS = List.of("item", "final", "value", "by");

    private final Csv csv = new Csv(new Cells(new Formats(Locale.US), new Sayings(List::of, Locale.US)));

    @Test
    void numbersArePlainAndDatesIso() throws IOException {
        StringWriter out = new StringWriter();

        csv.write(out, COLUMNS, HEADS, List.of(line(1, "A,\"x\"", "V", SuggestionStatus.NEW, 12345.5, 2.0)));

        assertThat(out.toString().split("\\R"))
                .containsExactly("item,final,value,by", "\"A,\"\"x\"\"\",12345.5,24691,2026-11-02");
    }

    @Test
    void noTextRunsAsAFormula() throws IOException {
        StringWriter out = new StringWriter();

        csv.write(
                out,
                List.of(Column.ITEM),
                List.of("item"),
                List.of(line(1, "=1+1", "V", SuggestionStatus.NEW, 1, null)));

        assertThat(out.toString()).contains("'=1+1");
    }

    @Test
    void theClipboardHasTabs() {
        String text = csv.forClipboard(COLUMNS, HEADS, List.of(line(1, "A", "V", SuggestionStatus.NEW, 2, null)));

        assertThat(text).isEqualTo("item\tfinal\tvalue\tby\nA\t2\t\t2026-11-02");
    }
}
