package almanac.erp.sql;

import almanac.api.Place;
import almanac.erp.table.Row;
import java.util.Collection;
import java.util.Map;
import org.jooq.Record;

/** One row of a result. */
final class SqlRow extends Row {
    private final String label;
    private final long number;
    private final Map<String, Integer> positions;
    private final Record values;

    /**
     * @param label the table, for messages
     * @param number of the row in the result, from 1
     * @param positions of the columns by name, lower case
     */
    SqlRow(String label, long number, Map<String, Integer> positions, Record values) {
        this.label = label;
        this.number = number;
        this.positions = positions;
        this.values = values;
    }

    @Override
    public Place place(String column) {
        return new Place(label, number, column);
    }

    @Override
    public Collection<String> columns() {
        return positions.keySet();
    }

    @Override
    protected Object value(String column) {
        Integer position = positions.get(column);
        return position == null ? null : values.get(position);
    }
}
