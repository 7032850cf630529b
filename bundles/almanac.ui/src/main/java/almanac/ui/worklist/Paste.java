package almanac.ui.worklist;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Quantities as people and spreadsheets write them. */
public final class Paste {
    private Paste() {}

    /**
     * One quantity.
     *
     * @return null where the text is none
     */
    public static Double quantity(String text, Locale locale) {
        String stripped = text.strip().replace("*", "").replace("\u00a0", "").replace(" ", "");
        if (stripped.isEmpty()) {
            return null;
        }
        ParsePosition position = new ParsePosition(0);
        Number number = NumberFormat.getNumberInstance(locale).parse(stripped, position);
        return number == null || position.getIndex() < stripped.length() ? null : (Double) number.doubleValue();
    }

    /**
     * Quantities from a column of a spreadsheet: the first cell of each row; a row that holds none, such as a head, gives null.
     *
     * @param text of the clipboard
     */
    public static List<Double> quantities(String text, Locale locale) {
        List<Double> all = new ArrayList<>();
        for (String row : text.split("\\R")) {
            all.add(quantity(row.split("\t", 2)[0], locale));
        }
        if (!all.isEmpty() && all.get(0) == null && all.size() > 1) {
            all.remove(0);
        }
        return all;
    }
}
