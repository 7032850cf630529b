package almanac.ui.worklist;

import almanac.ui.UiTexts;
import almanac.ui.widget.Access;
import almanac.ui.widget.Palette;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
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
    private final RowCount count;

    private Rows rows = Rows.none();
    private View view = View.USUAL;
    private List<Column> columns = List.of();
    /** To be selected once all rows are there; null for none. */
    private Line waiting;

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
        count = new RowCount(table, this::counted);
        table.addListener(SWT.Selection, e -> waiting = null);
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
        Line focus = waiting != null ? waiting : focus();
        boolean sameRows = rows.size() == other.size();
        int top = table.getTopIndex();
        rows = other;
        view = how;
        columns(how.columns());
        table.setSortColumn(
                how.order().column() == null ? null : column(how.order().column()));
        table.setSortDirection(how.order().descending() ? SWT.DOWN : SWT.UP);
        table.setRedraw(false);
        waiting = focus;
        count.become(other.size());
        reselect(focus);
        if (sameRows) {
            table.setTopIndex(top);
        }
        table.setRedraw(true);
    }

    /** All rows are there, so the one that was selected is. */
    private void counted() {
        Line focus = waiting;
        waiting = null;
        if (focus != null) {
            reselect(focus);
        }
    }

    private void reselect(Line focus) {
        if (table.getSelectionCount() <= 1) {
            table.deselectAll();
            int row = focus == null ? -1 : rows.rowOf(focus);
            if (row >= 0 && row < table.getItemCount()) {
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
        // By identity: to look into 100,000 lines for whether they are equal takes too long.
        Set<Line> all = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Line> inOrder = new ArrayList<>();
        for (int row : table.getSelectionIndices()) {
            for (Line line : row < rows.size() ? rows.lines(row) : List.<Line>of()) {
                if (all.add(line)) {
                    inOrder.add(line);
                }
            }
        }
        return inOrder;
    }

    /** What stays is left alone: with many rows, GTK takes long over every column. */
    private void columns(List<Column> wanted) {
        if (wanted.equals(columns)) {
            return;
        }
        List<Column> now = new ArrayList<>(columns);
        for (int i = now.size() - 1; i >= 0; i--) {
            if (!wanted.contains(now.get(i))) {
                remove(now, i);
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (i == now.size() || now.get(i) != wanted.get(i)) {
                if (now.contains(wanted.get(i))) {
                    remove(now, now.indexOf(wanted.get(i)));
                }
                head(wanted.get(i), i);
                now.add(i, wanted.get(i));
            }
        }
        columns = wanted;
    }

    private void remove(List<Column> now, int index) {
        table.getColumn(index).dispose();
        now.remove(index);
    }

    private void head(Column column, int index) {
        TableColumn head = new TableColumn(table, column.kind().isNumber() ? SWT.RIGHT : SWT.LEFT, index);
        head.setText(UiTexts.word("column", column));
        head.setToolTipText(UiTexts.word("column.hint", column));
        head.setWidth(column.width());
        head.setMoveable(true);
        head.setData(column);
        if (column.kind() != Column.Kind.PICTURE) {
            head.addListener(SWT.Selection, e -> clicked.accept(column));
        }
    }

    private TableColumn column(Column column) {
        int index = columns.indexOf(column);
        return index < 0 ? null : table.getColumn(index);
    }

    private void fill(TableItem item, int row) {
        // While rows are taken away, GTK asks for some that are not there any more.
        if (row < 0 || row >= rows.size()) {
            return;
        }
        count.filled(row);
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
