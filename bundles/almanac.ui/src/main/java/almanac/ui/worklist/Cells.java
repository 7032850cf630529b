package almanac.ui.worklist;

import almanac.api.replenishment.Urgency;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.desk.Sayings;
import java.time.LocalDate;
import java.util.List;

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
            case TEXT, PICTURE -> (String) value;
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
            case PATTERN -> "pattern";
            case SERVICE_TYPE -> "service";
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

    /**
     * What a cell of a group's head shows: the sign and the count, the group's name, totals below the columns that add up to them.
     *
     * @param columns all that are shown; the name stands in the widest that has room for it
     */
    public String head(Column column, List<Column> columns, Grouping grouping, Rows.Group group) {
        Totals totals = group.totals();
        if (column == columns.get(0)) {
            String sign = group.open() ? "▾ " : "▸ ";
            String lines = UiTexts.say("group.lines", totals.lines());
            return columns.size() == 1 ? sign + name(grouping, group) + "  " + lines : sign + lines;
        }
        if (column == nameColumn(columns)) {
            return name(grouping, group);
        }
        return switch (column) {
            case SUGGESTED, FINAL ->
                column == Column.FINAL || !columns.contains(Column.FINAL) ? formats.quantity(totals.units()) : "";
            case VALUE -> formats.money(totals.value());
            case MONEY_AT_RISK -> formats.money(totals.atRisk());
            case WEIGHT -> formats.quantity(totals.weight());
            case VOLUME -> formats.quantity(totals.volume());
            case REASON ->
                UiTexts.say(
                        "group.head",
                        name(grouping, group),
                        totals.lines(),
                        formats.quantity(totals.units()),
                        formats.money(totals.value()));
            default -> "";
        };
    }

    private static Column nameColumn(List<Column> columns) {
        return columns.contains(Column.NAME) && columns.indexOf(Column.NAME) > 0
                ? Column.NAME
                : columns.stream()
                        .skip(1)
                        .filter(c -> !c.kind().isNumber())
                        .findFirst()
                        .orElse(columns.get(columns.size() - 1));
    }

    private static String name(Grouping grouping, Rows.Group group) {
        if (grouping == Grouping.URGENCY) {
            Urgency urgency = Urgency.valueOf(group.key());
            return sign(urgency) + ' ' + UiTexts.word("urgency", urgency);
        }
        return group.key().isEmpty() ? UiTexts.say("group.none") : group.key();
    }
}
