package almanac.erp.table;

import almanac.api.InputException;
import almanac.api.Place;
import almanac.api.Sku;
import almanac.erp.table.Cells.BadCell;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One row of a planning table, read by column. A column that is absent, NULL or blank reads as null; what cannot be read is an
 * {@link InputException} that names the place.
 */
public abstract class Row {
    private final Map<String, Integer> positions;

    /**
     * @param positions where each column stands, by name in lower case
     */
    protected Row(Map<String, Integer> positions) {
        this.positions = positions;
    }

    /** Where a column of this row stands. */
    public abstract Place place(String column);

    /** The value at a column's position as it came, null where there is none. */
    protected abstract Object value(int position);

    private Object value(String column) {
        Integer position = positions.get(column);
        return position == null ? null : value(position);
    }

    public final String text(String column) {
        return Cells.text(value(column));
    }

    public final String requiredText(String column) {
        return required(column, text(column));
    }

    public final Double number(String column) {
        return read(column, Cells::number);
    }

    public final double requiredNumber(String column) {
        return required(column, number(column));
    }

    /** A number of at least 0. */
    public final Double notNegative(String column) {
        return inRange(column, 0, Double.POSITIVE_INFINITY);
    }

    public final double requiredNotNegative(String column) {
        return required(column, notNegative(column));
    }

    /** A number from low to high, both allowed. */
    public final Double inRange(String column, double low, double high) {
        Double number = number(column);
        if (number != null && number < low) {
            throw problem(column, "below", text(column), plain(low));
        }
        if (number != null && number > high) {
            throw problem(column, "above", text(column), plain(high));
        }
        return number;
    }

    /** A whole number from 0 to high. */
    public final Integer whole(String column, int high) {
        Double number = inRange(column, 0, high);
        if (number != null && number != Math.rint(number)) {
            throw problem(column, "not-whole", text(column));
        }
        return number == null ? null : number.intValue();
    }

    public final LocalDate date(String column) {
        return read(column, Cells::date);
    }

    public final LocalDate requiredDate(String column) {
        return required(column, date(column));
    }

    /** A date that is not before another of this row. */
    public final LocalDate notBefore(String column, String earlierColumn) {
        LocalDate date = date(column);
        LocalDate earlier = date(earlierColumn);
        if (date != null && earlier != null && date.isBefore(earlier)) {
            throw problem(column, "ends-before-start", date.toString(), earlierColumn, earlier.toString());
        }
        return date;
    }

    public final Boolean flag(String column) {
        return read(column, Cells::flag);
    }

    public final boolean flag(String column, boolean otherwise) {
        Boolean flag = flag(column);
        return flag == null ? otherwise : flag;
    }

    /** One of an enumeration's names, in either case. */
    public final <E extends Enum<E>> E choice(String column, Class<E> type) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> problem(
                        column, "not-a-choice", Problems.shown(text), Arrays.toString(type.getEnumConstants())));
    }

    /** The SKU of {@code item_id} and {@code location_id}; the location may be blank. */
    public final Sku sku() {
        return new Sku(requiredText("item_id"), text("location_id"));
    }

    /** The columns named {@code attr_*} that hold something, without that prefix. */
    public final Map<String, String> attributes() {
        Map<String, String> attributes = new TreeMap<>();
        for (String column : positions.keySet()) {
            String text = column.startsWith(PlanningTable.ATTRIBUTE) ? text(column) : null;
            if (text != null) {
                attributes.put(column.substring(PlanningTable.ATTRIBUTE.length()), text);
            }
        }
        return attributes;
    }

    /** What to throw where a column's value cannot be used. */
    public final InputException problem(String column, String key, Object... values) {
        return Problems.at(place(column), key, values);
    }

    /** Turns a value into a type. */
    private interface Reader<T> {
        T read(Object value) throws BadCell;
    }

    private <T> T read(String column, Reader<T> reader) {
        Object value = value(column);
        if (Cells.text(value) == null) {
            return null;
        }
        try {
            return reader.read(value);
        } catch (BadCell e) {
            throw new InputException(place(column), e.getMessage(), e);
        }
    }

    private <T> T required(String column, T value) {
        if (value == null) {
            throw problem(column, "empty-value");
        }
        return value;
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
}
