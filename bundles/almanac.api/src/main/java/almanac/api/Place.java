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

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(source);
        if (row > 0) {
            text.append(", row ").append(row);
        }
        if (!column.isEmpty()) {
            text.append(", column ").append(column);
        }
        return text.toString();
    }
}
