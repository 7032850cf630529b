package almanac.ui.worklist;

import almanac.ui.Formats;
import almanac.ui.desk.Sayings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Times the worklist's table with many rows; prints milliseconds. {@code worklist-speed} starts it. */
final class WorklistSpeed {
    private static final int TURNS = 5;
    private static final int STEPS = 400;

    private final Display display = new Display();
    private final Shell shell = new Shell(display);
    private final LineTable table;
    private Collation collation = new Collation();
    private double firstPaint;
    private double longestTurn;
    private boolean painted;

    private WorklistSpeed() {
        shell.setLayout(new FillLayout());
        shell.setSize(1500, 900);
        table = new LineTable(shell, new Cells(new Formats(Locale.US), new Sayings(List::of, Locale.US)), column -> {});
        table.widget().addListener(SWT.Paint, e -> painted = true);
        shell.open();
        paint();
    }

    public static void main(String[] arguments) {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        List<Line> lines = LinesSample.many(rows);
        new WorklistSpeed().run(lines);
    }

    private void run(List<Line> lines) {
        View all = View.USUAL.withFilter(LineFilter.EVERYTHING);
        View byName = all.withOrder(new LineOrder(Column.NAME, true));
        long start = System.nanoTime();
        show(rows(lines, all), all);
        report("open: rows made, shown and painted", millis(start));
        start = System.nanoTime();
        rows(lines, byName);
        report("sort by name: rows made, nothing learned before", millis(start));
        collation = new Collation();
        start = System.nanoTime();
        collation.learn(lines);
        report("in the background: the order of all texts learned", millis(start));
        typical("sort by name: rows made", () -> rows(lines, byName));
        typical(
                "sort by money: rows made",
                () -> rows(lines, all.withOrder(new LineOrder(Column.MONEY_AT_RISK, true))));
        typical(
                "filter by words: rows made",
                () -> rows(lines, all.withFilter(all.filter().withWords("category 17 v2"))));
        typical("group by supplier: rows made", () -> rows(lines, all.withGrouping(Grouping.SUPPLIER)));
        Rows sorted = rows(lines, byName);
        Rows few = rows(lines, all.withFilter(all.filter().withWords("category 17 v2")));
        change("sorted rows", () -> show(sorted, byName), () -> show(rows(lines, all), all));
        change("few rows in place of all", () -> show(few, all), () -> show(sorted, all));
        change("all rows in place of few", () -> show(sorted, all), () -> show(few, all));
        show(sorted, all);
        scroll(lines.size());
        change("sorted rows, after all were looked at", () -> show(rows(lines, all), all), () -> {});
        select();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        report("memory after a collection, MB", (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
        shell.dispose();
        display.dispose();
    }

    private void scroll(int rows) {
        double[] steps = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            int top = (int) ((long) i * rows / STEPS);
            longestTurn = 0;
            turn(() -> table.widget().setTopIndex(top));
            paint();
            steps[i] = longestTurn;
        }
        Arrays.sort(steps);
        report("scroll by pages: the longest at a stretch, median", steps[STEPS / 2]);
        report("scroll by pages: the longest at a stretch, 99 of 100", steps[STEPS * 99 / 100]);
        report("scroll by pages: the longest at a stretch, of all", steps[STEPS - 1]);
    }

    private void select() {
        table.widget().selectAll();
        long start = System.nanoTime();
        table.selected();
        report("on the window's thread: all rows taken for selected", millis(start));
    }

    /** Until the first page is painted, until every row is in line, and the longest that the window did not answer. */
    private void change(String what, Runnable change, Runnable before) {
        double[] firsts = new double[TURNS];
        double[] all = new double[TURNS];
        double longest = 0;
        for (int i = 0; i < TURNS; i++) {
            before.run();
            longestTurn = 0;
            long start = System.nanoTime();
            change.run();
            firsts[i] = firstPaint;
            all[i] = millis(start);
            longest = Math.max(longest, longestTurn);
        }
        Arrays.sort(firsts);
        Arrays.sort(all);
        report("window: " + what + ", until it is seen, median of " + TURNS, firsts[TURNS / 2]);
        report("window: " + what + ", until every row is in line, median", all[TURNS / 2]);
        report("window: " + what + ", the longest at a stretch", longest);
    }

    private void show(Rows rows, View view) {
        long start = System.nanoTime();
        painted = false;
        turn(() -> table.show(rows, view));
        while (!painted) {
            wait(turn(display::readAndDispatch));
        }
        firstPaint = millis(start);
        while (table.widget().getItemCount() != rows.size()) {
            wait(turn(display::readAndDispatch));
        }
        paint();
    }

    private Rows rows(List<Line> lines, View view) {
        return Rows.of(lines, view.filter(), view.order(), view.grouping(), Set.of(), collation);
    }

    /** Lets the window do what it has to, and paint at least once: GTK does so at the screen's own pace. */
    private void paint() {
        painted = false;
        table.widget().redraw();
        boolean more = true;
        while (more || !painted) {
            more = turn(display::readAndDispatch);
            wait(more || painted);
        }
    }

    private void wait(boolean busy) {
        if (!busy) {
            display.timerExec(1, () -> {});
            display.sleep();
        }
    }

    private void turn(Runnable work) {
        turn(() -> {
            work.run();
            return true;
        });
    }

    private boolean turn(BooleanSupplier work) {
        long start = System.nanoTime();
        boolean more = work.getAsBoolean();
        longestTurn = Math.max(longestTurn, millis(start));
        return more;
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void typical(String what, Runnable work) {
        typical(what, work, () -> {});
    }

    private static void typical(String what, Runnable work, Runnable before) {
        double[] times = new double[TURNS];
        for (int i = 0; i < TURNS; i++) {
            before.run();
            long start = System.nanoTime();
            work.run();
            times[i] = millis(start);
        }
        Arrays.sort(times);
        report(what + ", median of " + TURNS, times[TURNS / 2]);
        report(what + ", the longest", times[TURNS - 1]);
    }

    private static void report(String what, double number) {
        System.out.printf(Locale.ROOT, "%9.1f  %s%n", number, what);
    }
}
