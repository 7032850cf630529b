package almanac.ui.forecast;

import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.widget.Access;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

/** Nodes with their totals; what nobody looks at is not worked out. */
final class NodeTree {
    private static final int[] WIDTHS = {210, 80, 80, 70};
    private static final String[] HEADS = {"what", "baseline", "final", "change"};

    private final Tree tree;
    private final Formats formats = Formats.usual();
    private Sheet sheet;
    private Node root;

    NodeTree(Composite parent, Runnable chosen) {
        tree = new Tree(parent, SWT.VIRTUAL | SWT.BORDER | SWT.FULL_SELECTION);
        tree.setHeaderVisible(true);
        tree.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Access.named(tree, "forecast.tree", UiTexts.say("forecast.tree"));
        for (int i = 0; i < WIDTHS.length; i++) {
            TreeColumn column = new TreeColumn(tree, i == 0 ? SWT.LEFT : SWT.RIGHT);
            column.setText(UiTexts.say("forecast.head." + HEADS[i]));
            column.setWidth(WIDTHS[i]);
        }
        tree.addListener(SWT.SetData, this::fill);
        tree.addListener(SWT.Selection, e -> chosen.run());
    }

    Tree widget() {
        return tree;
    }

    /** Another tree. */
    void show(Sheet other, Node node) {
        sheet = other;
        root = node;
        tree.setItemCount(0);
        tree.setItemCount(1);
        TreeItem top = tree.getItem(0);
        top.getText();
        top.setExpanded(true);
        tree.select(top);
    }

    /** The same tree with other numbers. */
    void refresh(Sheet other) {
        sheet = other;
        tree.clearAll(true);
    }

    /** The node in hand; the whole where none is chosen. */
    Node node() {
        TreeItem[] chosen = tree.getSelection();
        return chosen.length == 0 || chosen[0].getData() == null ? root : (Node) chosen[0].getData();
    }

    private void fill(Event e) {
        TreeItem item = (TreeItem) e.item;
        TreeItem parent = item.getParentItem();
        Node node = parent == null ? root : ((Node) parent.getData()).children().get(e.index);
        item.setData(node);
        item.setItemCount(node.children().size());
        Totals totals = Totals.of(sheet, node);
        double baseline = Totals.ahead(totals.baseline(), sheet);
        double last = Totals.ahead(totals.last(), sheet);
        item.setText(new String[] {
            node.label(),
            formats.quantity(baseline),
            formats.quantity(last),
            baseline > 0 && Math.abs(last - baseline) > 1e-9 * baseline
                    ? (last > baseline ? "+" : "") + formats.percent(last / baseline - 1)
                    : ""
        });
    }
}
