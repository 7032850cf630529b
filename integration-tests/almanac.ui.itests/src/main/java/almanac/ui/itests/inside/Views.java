package almanac.ui.itests.inside;

import almanac.api.Sku;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Steps in the views beside the worklist, in any language. */
final class Views {
    /** Columns of the forecast editor's buckets. */
    static final int ERROR = 6;

    static final int BASELINE = 10;
    static final int FINAL = 16;

    private static final int ITEM_LOCATION = 2;

    private final Ui ui;

    Views(Ui ui) {
        this.ui = ui;
    }

    int rows(String table) {
        Table widget = ui.get(Table.class, table);
        return ui.on(widget::getItemCount);
    }

    String cell(String table, int row, int column) {
        Table widget = ui.get(Table.class, table);
        return ui.on(() -> widget.getItem(row).getText(column));
    }

    /** All texts of a table, to look for something in. */
    String texts(String table) {
        Table widget = ui.get(Table.class, table);
        return ui.on(() -> {
            StringBuilder all = new StringBuilder();
            for (int row = 0; row < widget.getItemCount(); row++) {
                for (int column = 0; column < widget.getColumnCount(); column++) {
                    all.append(widget.getItem(row).getText(column)).append('\t');
                }
                all.append('\n');
            }
            return all.toString();
        });
    }

    void awaitRows(String table, int least) {
        Table widget = ui.get(Table.class, table);
        ui.until(least + " rows of " + table, () -> widget.getItemCount() >= least);
    }

    void select(String table, int... rows) {
        Table widget = ui.get(Table.class, table);
        ui.run(() -> {
            widget.setSelection(rows);
            widget.notifyListeners(SWT.Selection, new Event());
        });
    }

    int buckets(String chart) {
        Canvas canvas = ui.get(Canvas.class, chart);
        return ui.on(() -> canvas.getData("buckets") == null ? 0 : (Integer) canvas.getData("buckets"));
    }

    void awaitBuckets(String chart, int least) {
        Canvas canvas = ui.get(Canvas.class, chart);
        ui.until(chart, () -> canvas.getData("buckets") != null && (Integer) canvas.getData("buckets") >= least);
    }

    double number(String text) {
        return text.isEmpty() ? 0 : Double.parseDouble(text.replace(",", "").replace("+", ""));
    }

    /** Opens the forecast editor's tree of items, and waits until it has them. */
    Tree forecasts() {
        Tree tree = ui.get(Tree.class, "forecast.tree");
        ui.until("forecasts", () -> tree.getItemCount() == 1 && tree.getItem(0).getItemCount() > 0);
        ui.choose("forecast.shape", ITEM_LOCATION);
        ui.until("items", () -> tree.getItem(0).getItemCount() > 20);
        return tree;
    }

    /** The item's node; its children are its locations. */
    TreeItem item(Tree tree, String itemId) {
        return ui.on(() -> {
            TreeItem root = tree.getItem(0);
            for (int i = 0; i < root.getItemCount(); i++) {
                if (begins(root.getItem(i), itemId)) {
                    return root.getItem(i);
                }
            }
            throw new IllegalArgumentException(itemId);
        });
    }

    /** An item that is forecast at two locations or more. */
    TreeItem itemWithParts(Tree tree) {
        return ui.on(() -> {
            TreeItem root = tree.getItem(0);
            for (int i = 0; i < root.getItemCount(); i++) {
                TreeItem item = root.getItem(i);
                item.getText();
                if (item.getItemCount() > 1) {
                    return item;
                }
            }
            throw new IllegalStateException("every item is at one location");
        });
    }

    TreeItem part(TreeItem item, String locationId) {
        return ui.on(() -> {
            item.getText();
            for (int i = 0; i < item.getItemCount(); i++) {
                if (begins(item.getItem(i), locationId)) {
                    return item.getItem(i);
                }
            }
            throw new IllegalArgumentException(locationId);
        });
    }

    private static boolean begins(TreeItem item, String key) {
        return item.getText().equals(key) || item.getText().startsWith(key + "  ");
    }

    /** Takes a node in hand. */
    void take(TreeItem node) {
        ui.run(() -> {
            Tree tree = node.getParent();
            for (TreeItem up = node.getParentItem(); up != null; up = up.getParentItem()) {
                up.setExpanded(true);
            }
            tree.setSelection(node);
            Event event = new Event();
            event.item = node;
            tree.notifyListeners(SWT.Selection, event);
        });
    }

    void take(Tree tree, Sku sku) {
        take(part(item(tree, sku.itemId()), sku.locationId()));
    }

    /** Rows of buckets that are ahead. */
    int[] ahead() {
        Table buckets = ui.get(Table.class, "buckets");
        return ui.on(() -> {
            int first = 0;
            while (buckets.getItem(first).getText(BASELINE).isEmpty()) {
                first++;
            }
            int[] rows = new int[buckets.getItemCount() - first];
            int begin = first;
            Arrays.setAll(rows, i -> begin + i);
            return rows;
        });
    }

    /** Fills in an edit of the selected buckets, and waits until it is worked out. */
    void edit(String action, String value, String reason, int row) {
        String before = cell("buckets", row, FINAL);
        ui.click("forecast." + action);
        ui.enter("edit.value", value);
        ui.enter("edit.reason", reason);
        ui.click("ok");
        Table buckets = ui.get(Table.class, "buckets");
        ui.until(
                action + " is worked out",
                () -> !buckets.getItem(row).getText(FINAL).equals(before));
    }

    /** Asks what a promotion of one item would do, in a new plan. */
    void promote(String itemId, String discount) {
        ui.click("promo.add");
        for (String[] field : List.of(new String[] {"item", itemId}, new String[] {"discount", discount})) {
            ui.enter("promo." + field[0], field[1]);
        }
        ui.click("ok");
        ui.tab("promo.tab.plans");
        ui.click("promo.what-if");
        Table plans = ui.get(Table.class, "plans");
        ui.until("the plan is worked out", () -> {
            int last = plans.getItemCount() - 1;
            return last >= 0 && !plans.getItem(last).getText(4).isEmpty();
        });
    }
}
