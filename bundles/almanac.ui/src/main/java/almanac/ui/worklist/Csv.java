package almanac.ui.worklist;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Lines as a file or for a spreadsheet. */
public final class Csv {
    private final Cells cells;

    public Csv(Cells cells) {
        this.cells = cells;
    }

    /** Writes lines as CSV: numbers plain, dates ISO, words as shown. Texts that a spreadsheet would run as a formula get a quote before them. */
    public void write(Writer out, List<Column> columns, List<String> heads, List<Line> lines) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(heads);
            for (Line line : lines) {
                csv.writeRecord(columns.stream().map(c -> field(c, line)).toList());
            }
        }
    }

    private String field(Column column, Line line) {
        Object value = column.value(line);
        if (value instanceof Double number) {
            return number.isNaN() ? "" : plain(number);
        }
        if (value instanceof LocalDate date) {
            return date.toString();
        }
        String text = cells.text(column, line);
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String plain(double number) {
        return new java.math.BigDecimal(number)
                .setScale(6, java.math.RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Lines as a spreadsheet takes them from the clipboard: tabs between, a row a line. */
    public String forClipboard(List<Column> columns, List<String> heads, List<Line> lines) {
        return String.join("\t", heads)
                + '\n'
                + lines.stream()
                        .map(line -> columns.stream()
                                .map(c -> field(c, line).replaceAll("[\\t\\r\\n]+", " "))
                                .collect(Collectors.joining("\t")))
                        .collect(Collectors.joining("\n"));
    }
}
