package almanac.ui.worklist;

import almanac.ui.Formats;
import almanac.ui.desk.Sayings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Times the worklist's table with many rows; prints milliseconds. */
final class WorklistSpeed {
    private static final int TURNS = 9;
    private static final int STEPS = 400;

    private final Display display = new Display();
    private final Shell shell = new Shell(display);
    private final LineTable table;

    private WorklistSpeed() {
        shell.setLayout(new FillLayout());
        shell.setSize(1500, 900);
        table = new LineTable(shell, new Cells(new Formats(Locale.US), new Sayings(List::of, Locale.US)), column -> {});
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
        long start = System.nanoTime();
        show(lines, all);
        report("open: rows made, shown and painted", millis(start));
        typical("sort by name: rows made", () -> rows(lines, all.withOrder(new LineOrder(Column.NAME, true))));
        typical(
                "sort by money: rows made",
                () -> rows(lines, all.withOrder(new LineOrder(Column.MONEY_AT_RISK, true))));
        typical(
                "filter by words: rows made",
                () -> rows(lines, all.withFilter(all.filter().withWords("category 17 v2"))));
        typical("group by supplier: rows made", () -> rows(lines, all.withGrouping(Grouping.SUPPLIER)));
        Rows sorted = rows(lines, all.withOrder(new LineOrder(Column.NAME, true)));
        Rows few = rows(lines, all.withFilter(all.filter().withWords("category 17 v2")));
        typical("on the window's thread: sorted rows shown and painted", () -> shown(sorted, all));
        typical("on the window's thread: few rows in place of all", () -> shown(few, all), () -> shown(sorted, all));
        typical("on the window's thread: all rows in place of few", () -> shown(sorted, all), () -> shown(few, all));
        scroll(lines.size());
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
            long start = System.nanoTime();
            table.widget().setTopIndex(top);
            paint();
            steps[i] = millis(start);
        }
        Arrays.sort(steps);
        report("scroll: a page painted, median", steps[STEPS / 2]);
        report("scroll: a page painted, 99 of 100", steps[STEPS * 99 / 100]);
        report("scroll: a page painted, the longest", steps[STEPS - 1]);
    }

    private void show(List<Line> lines, View view) {
        shown(rows(lines, view), view);
    }

    private void shown(Rows rows, View view) {
        table.show(rows, view);
        paint();
    }

    private static Rows rows(List<Line> lines, View view) {
        return Rows.of(lines, view.filter(), view.order(), view.grouping(), Set.of());
    }

    private void paint() {
        shell.update();
        while (display.readAndDispatch()) {
            shell.update();
        }
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
