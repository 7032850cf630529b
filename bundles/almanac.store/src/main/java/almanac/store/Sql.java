package almanac.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** How the tables' classes name columns and go through rows. */
final class Sql {
    /** Rows that are sent, or asked for, at a time. */
    static final int CHUNK = 500;

    private Sql() {}

    static Table<Record> table(String name) {
        return DSL.table(DSL.name(name));
    }

    static <T> Field<T> column(Table<?> table, String name, DataType<T> type) {
        return DSL.field(DSL.name(table.getName(), name), type);
    }

    /** Parts of a list that are sent at a time. */
    static <T> Stream<List<T>> chunks(List<T> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + CHUNK)
                .mapToObj(from -> new ArrayList<>(all.subList(from, Math.min(all.size(), from + CHUNK))));
    }

    /** All of a list, fetched part by part as the stream is read; no connection is held in between. */
    static <K, T> Stream<T> fetchInChunks(List<K> keys, Function<List<K>, List<T>> fetch) {
        return chunks(keys).flatMap(part -> fetch.apply(part).stream());
    }

    /** As databases keep it: null where it is not a number. */
    static Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }

    static double orNaN(Double value) {
        return value == null ? Double.NaN : value;
    }
}
