package almanac.api;

import java.util.Objects;

/**
 * Where in the input something is wrong.
 *
 * @param source the file or table, as the user knows it
 * @param row the line of the file (the header is line 1) or the row of the result, from 1; 0 where no row is meant
 * @param column the column's name; empty where no column is meant
 */
public record Place(String source, long row, String column) {
    public Place {
        Objects.requireNonNull(source, "source");
        column = column == null ? "" : column;
    }

    /** The file or table as a whole. */
    public static Place of(String source) {
        return new Place(source, 0, "");
    }

    /** In the process's language. */
    @Override
    public String toString() {
        return in(Texts.of(Place.class));
    }

    String in(Texts texts) {
        if (row <= 0) {
            return column.isEmpty() ? source : texts.get("place.column", source, column);
        }
        String line = Long.toString(row);
        return column.isEmpty()
                ? texts.get("place.row", source, line)
                : texts.get("place.row-column", source, line, column);
    }
}
