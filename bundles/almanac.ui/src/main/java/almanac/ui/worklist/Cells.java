package almanac.ui.worklist;

import almanac.api.replenishment.Urgency;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.desk.Sayings;
import java.time.LocalDate;

/** Lines as texts. Not for use by several threads. */
public final class Cells {
    private final Formats formats;
    private final Sayings sayings;

    public Cells(Formats formats, Sayings sayings) {
        this.formats = formats;
        this.sayings = sayings;
    }

    /** What a cell shows; empty where nothing is known. */
    public String text(Column column, Line line) {
        if (column == Column.REASON) {
            return line.plan() == null ? "" : sayings.say(line.plan().reasons().get(0));
        }
        if (column == Column.URGENCY) {
            return sign(line.urgency()) + ' ' + UiTexts.word("urgency", line.urgency());
        }
        Object value = column.value(line);
        if (value == null) {
            return "";
        }
        String text = text(column, value);
        return column == Column.FINAL && line.life().edited() ? text + " *" : text;
    }

    private String text(Column column, Object value) {
        return switch (column.kind()) {
            case TEXT -> (String) value;
            case WORD -> UiTexts.word(area(column), (Enum<?>) value);
            case QUANTITY -> formats.quantity((Double) value);
            case WHOLE -> formats.whole((Double) value);
            case PRICE -> formats.price((Double) value);
            case MONEY -> formats.money((Double) value);
            case SHARE -> formats.percent((Double) value);
            case DATE -> formats.day((LocalDate) value);
        };
    }

    private static String area(Column column) {
        return switch (column) {
            case URGENCY -> "urgency";
            case STATUS -> "status";
            case KIND -> "kind";
            default -> throw new IllegalArgumentException(column.name());
        };
    }

    /** A sign that tells urgencies apart without colour. */
    public static String sign(Urgency urgency) {
        return switch (urgency) {
            case STOCKED_OUT -> "✖";
            case AT_RISK -> "▲";
            case ORDER_NOW -> "●";
            case SOON -> "○";
            case NONE -> "–";
            case SURPLUS -> "▼";
        };
    }

    /** A group's head: what it is called, how many lines, what they come to. */
    public String head(Grouping grouping, Rows.Group group) {
        String name = group.key().isEmpty() ? UiTexts.say("group.none") : group.key();
        if (grouping == Grouping.URGENCY) {
            Urgency urgency = Urgency.valueOf(group.key());
            name = sign(urgency) + ' ' + UiTexts.word("urgency", urgency);
        }
        Totals totals = group.totals();
        return UiTexts.say(
                "group.head",
                group.open() ? "▾" : "▸",
                name,
                totals.lines(),
                formats.quantity(totals.units()),
                formats.money(totals.value()));
    }
}
