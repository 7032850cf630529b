package almanac.ui.worklist;

import almanac.ui.UiTexts;
import almanac.ui.widget.Access;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TableEditor;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** Edits the final quantity in its cell: Enter takes it and goes on to the next row, Escape leaves it. */
final class QuantityEditor {
    private final LineTable lines;
    private final Table table;
    private final TableEditor editor;
    private final BiConsumer<Line, Double> taken;

    QuantityEditor(LineTable lines, BiConsumer<Line, Double> taken) {
        this.lines = lines;
        this.table = lines.widget();
        this.taken = taken;
        this.editor = new TableEditor(table);
        editor.horizontalAlignment = SWT.RIGHT;
        editor.grabHorizontal = true;
        table.addListener(SWT.MouseDoubleClick, this::clicked);
    }

    private void clicked(Event e) {
        int column = lines.columns().indexOf(Column.FINAL);
        int row = table.getSelectionIndex();
        boolean onCell =
                column >= 0 && row >= 0 && table.getItem(row).getBounds(column).contains(new Point(e.x, e.y));
        if (onCell) {
            edit("");
        }
    }

    /**
     * Begins with the focused row.
     *
     * @param typed the first character; empty to begin with what stands there
     */
    void edit(String typed) {
        int row = table.getSelectionIndex();
        int column = lines.columns().indexOf(Column.FINAL);
        Line line = lines.focus();
        if (row < 0 || column < 0 || line == null || !line.isPending()) {
            return;
        }
        table.showColumn(table.getColumn(column));
        Text text = Access.named(new Text(table, SWT.RIGHT), "final", UiTexts.word("column", Column.FINAL));
        text.setText(typed.isEmpty() ? plain(line.suggestion().finalQuantity()) : typed);
        text.addListener(SWT.Traverse, e -> traversed(e, line, text, row));
        text.addListener(SWT.FocusOut, e -> close());
        editor.setEditor(text, table.getItem(row), column);
        text.setFocus();
        if (typed.isEmpty()) {
            text.selectAll();
        } else {
            text.setSelection(text.getText().length());
        }
    }

    private static String plain(double units) {
        return units == Math.rint(units) ? Long.toString((long) units) : Double.toString(units);
    }

    private void traversed(Event e, Line line, Text text, int row) {
        if (e.detail == SWT.TRAVERSE_ESCAPE) {
            e.doit = false;
            close();
        } else if (e.detail == SWT.TRAVERSE_RETURN || e.detail == SWT.TRAVERSE_TAB_NEXT) {
            e.doit = false;
            Double quantity = Paste.quantity(text.getText(), Locale.getDefault(Locale.Category.FORMAT));
            close();
            if (quantity != null && quantity != line.suggestion().finalQuantity()) {
                taken.accept(line, quantity);
            }
            if (row + 1 < table.getItemCount()) {
                table.setSelection(row + 1);
                table.notifyListeners(SWT.Selection, new Event());
            }
        }
    }

    private void close() {
        if (editor.getEditor() != null && !editor.getEditor().isDisposed()) {
            org.eclipse.swt.widgets.Control open = editor.getEditor();
            editor.setEditor(null);
            open.dispose();
            table.setFocus();
        }
    }
}
