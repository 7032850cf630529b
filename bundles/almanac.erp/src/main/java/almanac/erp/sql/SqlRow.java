package almanac.erp.sql;

import almanac.api.Place;
import almanac.erp.table.Row;
import java.util.Map;
import org.jooq.Record;

/** One row of a result. */
final class SqlRow extends Row {
    private final String label;
    private final long number;
    private final Record values;

    /**
     * @param label the table, for messages
     * @param number of the row in the result, from 1
     * @param positions of the columns by name, lower case
     */
    SqlRow(String label, long number, Map<String, Integer> positions, Record values) {
        super(positions);
        this.label = label;
        this.number = number;
        this.values = values;
    }

    @Override
    public Place place(String column) {
        return new Place(label, number, column);
    }

    @Override
    protected Object value(int position) {
        return values.get(position);
    }
}
