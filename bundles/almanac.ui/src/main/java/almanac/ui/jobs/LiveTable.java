package almanac.ui.jobs;

import almanac.ui.UiTexts;
import almanac.ui.widget.Access;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A table whose texts change while one looks: what is selected and scrolled to stays. Columns grow with their texts. */
final class LiveTable {
    private static final int LEAST_HEIGHT = 60;
    private static final int MARGIN = 16;
    private static final int MOST_WIDTH = 480;

    private final Table table;

    /**
     * @param key for tests; its name is the text {@code jobs.KEY.title}
     * @param heads keys of texts below {@code jobs.head}
     */
    LiveTable(Composite parent, String key, List<String> heads) {
        table = new Table(parent, SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = LEAST_HEIGHT;
        table.setLayoutData(data);
        Access.named(table, key, UiTexts.say("jobs." + key + ".title"));
        for (String head : heads) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(UiTexts.say("jobs.head." + head));
            column.pack();
            column.setWidth(column.getWidth() + MARGIN);
        }
    }

    Table widget() {
        return table;
    }

    /** The first text of the selected row; null where none is. */
    String selected() {
        return table.getSelectionCount() == 0 ? null : table.getSelection()[0].getText(0);
    }

    void show(List<List<String>> wanted) {
        table.setItemCount(wanted.size());
        boolean changed = false;
        for (int i = 0; i < wanted.size(); i++) {
            TableItem item = table.getItem(i);
            for (int c = 0; c < wanted.get(i).size(); c++) {
                if (!item.getText(c).equals(wanted.get(i).get(c))) {
                    item.setText(c, wanted.get(i).get(c));
                    changed = true;
                }
            }
        }
        if (changed) {
            grow();
        }
    }

    private void grow() {
        for (TableColumn column : table.getColumns()) {
            int before = column.getWidth();
            column.pack();
            column.setWidth(Math.max(before, Math.min(MOST_WIDTH, column.getWidth() + MARGIN)));
        }
    }
}
