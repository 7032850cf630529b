package almanac.ui.widget;

import almanac.ui.UiTexts;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A table to read: heads, and rows of texts. Ctrl+C copies the selected rows, with their heads, for a spreadsheet. */
public final class TextTable {
    private static final int MARGIN = 16;
    /** Columns are as wide as the heads and so many first rows want them; to measure thousands would hold up the window. */
    private static final int MEASURED = 100;

    private static final int MOST_WIDTH = 420;

    private final Table table;

    /**
     * @param key for tests, and of the name for screen readers
     * @param heads keys of texts; one that begins with {@code #} has numbers below it
     */
    public TextTable(Composite parent, String key, List<String> heads) {
        this(parent, key, SWT.SINGLE, heads);
    }

    /**
     * As {@link #TextTable(Composite, String, List)}.
     *
     * @param selection how many rows may be selected: {@code SWT.SINGLE} or {@code SWT.MULTI}
     */
    public TextTable(Composite parent, String key, int selection, List<String> heads) {
        table = new Table(parent, SWT.FULL_SELECTION | SWT.BORDER | selection);
        table.setHeaderVisible(true);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Access.named(table, key, UiTexts.say("table." + key));
        for (String head : heads) {
            boolean number = head.startsWith("#");
            TableColumn column = new TableColumn(table, number ? SWT.RIGHT : SWT.LEFT);
            column.setText(UiTexts.say(number ? head.substring(1) : head));
        }
        // The last column takes what room is left: numbers would stand far from the others.
        TableColumn rest = new TableColumn(table, SWT.NONE);
        rest.setResizable(false);
        rest.setWidth(MARGIN);
        table.addListener(SWT.KeyDown, e -> {
            if (e.stateMask == SWT.MOD1 && e.keyCode == 'c' && table.getSelectionCount() > 0) {
                copy();
            }
        });
    }

    private void copy() {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(columns().map(TableColumn::getText).collect(Collectors.joining("\t")));
        for (TableItem item : table.getSelection()) {
            lines.add(IntStream.range(0, table.getColumnCount() - 1)
                    .mapToObj(item::getText)
                    .collect(Collectors.joining("\t")));
        }
        Clipboard clipboard = new Clipboard(table.getDisplay());
        clipboard.setContents(new Object[] {lines.toString()}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    public Table widget() {
        return table;
    }

    /** Shows rows in place of those before. */
    public void show(List<List<String>> rows) {
        table.setRedraw(false);
        table.removeAll();
        int first = Math.min(MEASURED, rows.size());
        add(rows.subList(0, first));
        columns().forEach(column -> {
            column.pack();
            column.setWidth(Math.min(MOST_WIDTH, column.getWidth() + MARGIN));
        });
        add(rows.subList(first, rows.size()));
        table.setRedraw(true);
    }

    private void add(List<List<String>> rows) {
        rows.forEach(row -> new TableItem(table, SWT.NONE).setText(row.toArray(String[]::new)));
    }

    /** Those with heads. */
    private Stream<TableColumn> columns() {
        return Arrays.stream(table.getColumns()).limit(table.getColumnCount() - 1L);
    }
}
