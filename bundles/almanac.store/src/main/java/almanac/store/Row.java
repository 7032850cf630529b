package almanac.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** A row on its way into a table: each value beside its column. */
final class Row {
    private final Map<Field<?>, Object> values = new LinkedHashMap<>();

    <T> Row set(Field<T> column, T value) {
        values.put(column, value);
        return this;
    }

    /** Its values by column. */
    Map<Field<?>, Object> values() {
        return values;
    }

    /** Inserts rows, all with the same columns, in one batch. */
    static void insert(DSLContext dsl, Table<?> table, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Field<?>> columns = List.copyOf(rows.get(0).values.keySet());
        BatchBindStep batch = dsl.batch(dsl.insertInto(table, columns).values(new Object[columns.size()]));
        rows.forEach(row -> batch.bind(row.values.values().toArray()));
        batch.execute();
    }
}
