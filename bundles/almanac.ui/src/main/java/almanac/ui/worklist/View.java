package almanac.ui.worklist;

import java.util.ArrayList;
import java.util.List;

/**
 * How a worklist is looked at; can be saved by a name.
 *
 * @param name empty where it was not saved
 */
public record View(String name, LineFilter filter, LineOrder order, Grouping grouping, List<Column> columns) {
    /** As a new worklist is. */
    public static final View USUAL = new View("", LineFilter.USUAL, LineOrder.RANK, Grouping.NONE, Column.USUAL);

    public View {
        columns = List.copyOf(columns);
    }

    public View withName(String other) {
        return new View(other, filter, order, grouping, columns);
    }

    public View withFilter(LineFilter other) {
        return new View(name, other, order, grouping, columns);
    }

    public View withOrder(LineOrder other) {
        return new View(name, filter, other, grouping, columns);
    }

    public View withGrouping(Grouping other) {
        return new View(name, filter, order, other, columns);
    }

    public View withColumns(List<Column> other) {
        return new View(name, filter, order, grouping, other);
    }

    /** With a column more, where it stands in the list to choose from, or less. */
    public View toggled(Column column) {
        List<Column> all = new ArrayList<>(columns);
        if (!all.remove(column)) {
            all.add(column);
        }
        return all.isEmpty() ? this : withColumns(all);
    }
}
