package almanac.ui.itests.inside;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;

/** The worklist's table, for tests. */
final class Worklist {
    private final Ui ui;
    private final Table table;

    Worklist(Ui ui) {
        this.ui = ui;
        this.table = ui.get(Table.class, "worklist");
    }

    Table table() {
        return table;
    }

    int rows() {
        return ui.on(table::getItemCount);
    }

    /** The place of a column by its name in the code. */
    int column(String name) {
        return ui.on(() -> {
            for (int i = 0; i < table.getColumnCount(); i++) {
                if (name.equals(String.valueOf(table.getColumn(i).getData()))) {
                    return i;
                }
            }
            throw new IllegalArgumentException(name);
        });
    }

    String cell(int row, String column) {
        int index = column(column);
        return ui.on(() -> table.getItem(row).getText(index));
    }

    void awaitRows(int count) {
        ui.until(count + " rows", () -> table.getItemCount() == count);
    }

    void awaitCell(int row, String column, String text) {
        int index = column(column);
        ui.until(
                column + " " + text,
                () -> table.getItemCount() > row
                        && table.getItem(row).getText(index).contains(text));
    }

    /** Selects a row with the mouse. */
    void select(int row) {
        ui.click(table, row, column("ITEM"));
        ui.until("row " + row + " is selected", () -> table.getSelectionIndex() == row);
    }

    /** Presses a key with others held; on the window's thread. */
    void key(int held, int key) {
        Event event = new Event();
        event.stateMask = held;
        event.keyCode = key;
        table.notifyListeners(SWT.KeyDown, event);
    }

    /** Sorts by a column as a click on its head does. */
    void sort(String column) {
        int index = column(column);
        ui.run(() -> table.getColumn(index).notifyListeners(SWT.Selection, new Event()));
    }
}
