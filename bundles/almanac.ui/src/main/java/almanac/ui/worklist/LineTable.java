package almanac.ui.worklist;

import almanac.ui.UiTexts;
import almanac.ui.widget.Access;
import almanac.ui.widget.Palette;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Rows on the screen. Only what is looked at is made, so the number of rows does not matter. */
final class LineTable {
    private final Table table;
    private final Cells cells;
    private final Font bold;
    private final Consumer<Column> clicked;

    private Rows rows = Rows.none();
    private View view = View.USUAL;
    private List<Column> columns = List.of();

    /**
     * @param clicked told of a click on a column's head
     */
    LineTable(Composite parent, Cells cells, Consumer<Column> clicked) {
        this.cells = cells;
        this.clicked = clicked;
        table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setLinesVisible(false);
        Access.named(table, "worklist", UiTexts.say("worklist.title"));
        bold = new LocalResourceManager(JFaceResources.getResources(), table)
                .create(FontDescriptor.createFrom(table.getFont()).setStyle(SWT.BOLD));
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item, e.index));
    }

    Table widget() {
        return table;
    }

    Rows rows() {
        return rows;
    }

    List<Column> columns() {
        return columns;
    }

    /** Shows other rows; selection and place stay where they can. */
    void show(Rows other, View how) {
        Line focus = focus();
        boolean sameRows = rows.size() == other.size();
        int top = table.getTopIndex();
        rows = other;
        view = how;
        columns(how.columns());
        table.setSortColumn(
                how.order().column() == null ? null : column(how.order().column()));
        table.setSortDirection(how.order().descending() ? SWT.DOWN : SWT.UP);
        table.setRedraw(false);
        if (!sameRows) {
            table.setItemCount(other.size());
        }
        table.clearAll();
        reselect(focus);
        if (sameRows) {
            table.setTopIndex(top);
        }
        table.setRedraw(true);
    }

    private void reselect(Line focus) {
        int[] selected = table.getSelectionIndices();
        int row = focus == null ? -1 : rows.rowOf(focus);
        if (selected.length <= 1) {
            table.deselectAll();
            if (row >= 0) {
                table.setSelection(row);
            }
        }
    }

    /** Selects a line where it is shown. */
    void select(Line line) {
        int row = rows.rowOf(line);
        if (row >= 0) {
            table.setSelection(row);
        }
    }

    /** The line of the first selected row; null where that is none. */
    Line focus() {
        int row = table.getSelectionIndex();
        return row < 0 || row >= rows.size() ? null : rows.line(row);
    }

    /** Lines of selected rows; the head of a group stands for its lines. */
    List<Line> selected() {
        Set<Line> all = new LinkedHashSet<>();
        for (int row : table.getSelectionIndices()) {
            if (row < rows.size()) {
                all.addAll(rows.lines(row));
            }
        }
        return new ArrayList<>(all);
    }

    private void columns(List<Column> wanted) {
        if (wanted.equals(columns)) {
            return;
        }
        for (TableColumn old : table.getColumns()) {
            old.dispose();
        }
        columns = wanted;
        for (Column column : wanted) {
            TableColumn head = new TableColumn(table, column.kind().isNumber() ? SWT.RIGHT : SWT.LEFT);
            head.setText(UiTexts.word("column", column));
            head.setToolTipText(UiTexts.word("column.hint", column));
            head.setWidth(column.width());
            head.setMoveable(true);
            head.setData(column);
            head.addListener(SWT.Selection, e -> clicked.accept(column));
        }
    }

    private TableColumn column(Column column) {
        int index = columns.indexOf(column);
        return index < 0 ? null : table.getColumn(index);
    }

    private void fill(TableItem item, int row) {
        if (row >= rows.size()) {
            return;
        }
        Line line = rows.line(row);
        Palette palette = Palette.of(table);
        if (line == null) {
            for (int i = 0; i < columns.size(); i++) {
                item.setText(i, cells.head(columns.get(i), columns, view.grouping(), rows.group(row)));
                item.setForeground(i, null);
                item.setFont(i, null);
            }
            item.setFont(bold);
            item.setBackground(palette.band());
            return;
        }
        item.setFont(null);
        item.setBackground(null);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            item.setText(i, cells.text(column, line));
            item.setForeground(
                    i, column == Column.URGENCY || column == Column.STOCKOUT_RISK ? palette.of(line.urgency()) : null);
            item.setFont(i, column == Column.FINAL ? bold : null);
        }
    }
}
