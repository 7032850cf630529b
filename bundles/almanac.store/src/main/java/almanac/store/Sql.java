package almanac.store;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** How the tables' classes name columns and go through rows. */
final class Sql {
    /** A byte string kept in its row; H2 takes up to 1 MB. */
    static final DataType<byte[]> BYTES = SQLDataType.VARBINARY.asConvertedDataType(new BytesBinding());

    /** Rows that are sent at a time. */
    static final int CHUNK = 500;

    /** Keys that are looked up at a time; H2 compares every row that it finds with every one of them. */
    private static final int KEYS = 100;

    private Sql() {}

    static Table<Record> table(String name) {
        return DSL.table(DSL.name(name));
    }

    static <T> Field<T> column(Table<?> table, String name, DataType<T> type) {
        return DSL.field(DSL.name(table.getName(), name), type);
    }

    /** Parts of a list that are sent at a time. */
    static <T> Stream<List<T>> chunks(List<T> all) {
        return parts(all, CHUNK);
    }

    /** All that a list of keys stands for, looked up part by part as the stream is read; no connection is held in between. */
    static <K, T> Stream<T> lookUp(List<K> keys, Function<List<K>, Collection<T>> fetch) {
        return parts(keys, KEYS).flatMap(part -> fetch.apply(part).stream());
    }

    private static <T> Stream<List<T>> parts(List<T> all, int size) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + size)
                .mapToObj(from -> List.copyOf(all.subList(from, Math.min(all.size(), from + size))));
    }

    /** As databases keep it: null where it is not a number. */
    static Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }

    static double orNaN(Double value) {
        return value == null ? Double.NaN : value;
    }
}
