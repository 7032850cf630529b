package almanac.cycle.shell;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** An aligned table of plain text. Chinese, Japanese and Korean characters count as two columns wide, as terminals show them. */
final class TextTable {
    /** How a column is aligned. */
    enum Align {
        LEFT,
        RIGHT
    }

    private static final String GAP = "  ";

    private final List<Align> aligns;
    private final List<Line> lines = new ArrayList<>();

    private record Line(List<String> cells, String below) {}

    TextTable(List<Align> aligns) {
        this.aligns = List.copyOf(aligns);
    }

    /** One row. */
    TextTable row(List<String> cells) {
        lines.add(new Line(List.copyOf(cells), ""));
        return this;
    }

    /** A text under the last row, over the whole width. */
    TextTable below(String text) {
        Line last = lines.remove(lines.size() - 1);
        lines.add(new Line(last.cells(), text));
        return this;
    }

    /** Prints it; texts below rows are wrapped at a width. */
    void print(PrintStream out, String indent, int width) {
        int[] widths = new int[aligns.size()];
        for (Line line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.cells().get(i)));
            }
        }
        for (Line line : lines) {
            StringBuilder text = new StringBuilder(indent);
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - width(line.cells().get(i)));
                String cell = line.cells().get(i);
                text.append(aligns.get(i) == Align.LEFT ? cell + pad : pad + cell)
                        .append(GAP);
            }
            out.println(text.toString().stripTrailing());
            String inner = indent + " ".repeat(widths[0]) + GAP;
            wrap(line.below(), width - inner.length()).forEach(part -> out.println(inner + part));
        }
    }

    /** Lines no wider than asked for; broken at spaces, or between wide characters. */
    static List<String> wrap(String text, int width) {
        List<String> parts = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int lineWidth = 0;
        int lastBreak = -1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            line.appendCodePoint(c);
            lineWidth += width(c);
            if (c == ' ' || width(c) == 2) {
                lastBreak = line.length();
            }
            if (lineWidth >= width && lastBreak > 0) {
                parts.add(line.substring(0, lastBreak).stripTrailing());
                line.delete(0, lastBreak);
                lineWidth = width(line.toString());
                lastBreak = -1;
            }
        }
        if (line.length() > 0) {
            parts.add(line.toString());
        }
        return parts;
    }

    /** Cuts a text to a width, with an ellipsis where something is left out. */
    static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            used += width(text.codePointAt(i));
            if (used > width) {
                break;
            }
            kept.appendCodePoint(text.codePointAt(i));
        }
        return kept.append('…').toString();
    }

    /** Columns of a text in a terminal. */
    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    /** East Asian wide and full-width characters, Unicode Standard Annex 11. */
    private static int width(int c) {
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
