package almanac.ui.worklist;

import java.util.BitSet;
import org.eclipse.swt.widgets.Table;

/**
 * Brings a virtual table in line with other rows a portion at a time. GTK makes, takes away and forgets rows one by one, which for 100,000 takes
 * seconds; what is looked at is right at once, and the rest follows between the planner's own doings.
 */
final class RowCount {
    private static final long PORTION_NANOS = 15_000_000;
    private static final int STEP = 100;

    private final Table table;
    private final Runnable done;
    /** Rows whose texts the table keeps. */
    private final BitSet kept = new BitSet();
    /** Those of them that are of rows before. */
    private final BitSet stale = new BitSet();

    private int wanted;
    private boolean waiting;

    /**
     * @param done told whenever all rows are in line
     */
    RowCount(Table table, Runnable done) {
        this.table = table;
        this.done = done;
    }

    /** The table keeps a row's texts from now on. */
    void filled(int row) {
        kept.set(row);
        stale.clear(row);
    }

    /** Whether all rows are in line. */
    boolean isDone() {
        return stale.isEmpty() && table.getItemCount() == wanted;
    }

    /** Other rows: what can be seen is asked for again now, all else soon. */
    void become(int count) {
        wanted = count;
        stale.or(kept);
        kept.clear();
        int top = table.getTopIndex();
        int bottom = top + table.getClientArea().height / Math.max(1, table.getItemHeight()) + 1;
        for (int row = stale.nextSetBit(top); row >= 0 && row <= bottom; row = stale.nextSetBit(row + 1)) {
            forget(row);
        }
        if (!waiting) {
            portion();
        }
    }

    private void forget(int row) {
        stale.clear(row);
        if (row < table.getItemCount()) {
            table.clear(row);
        }
    }

    private void portion() {
        waiting = false;
        if (table.isDisposed()) {
            return;
        }
        long end = System.nanoTime() + PORTION_NANOS;
        while (!isDone() && System.nanoTime() < end) {
            step();
        }
        if (isDone()) {
            done.run();
        } else {
            waiting = true;
            table.getDisplay().asyncExec(this::portion);
        }
    }

    private void step() {
        if (!stale.isEmpty()) {
            forget(stale.nextSetBit(0));
            return;
        }
        int now = table.getItemCount();
        table.setItemCount(now < wanted ? Math.min(wanted, now + STEP) : Math.max(wanted, now - STEP));
    }
}
