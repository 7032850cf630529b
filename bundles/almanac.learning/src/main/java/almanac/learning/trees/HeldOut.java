package almanac.learning.trees;

import almanac.api.demand.DemandSeries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Buckets that were held back from growing.
 *
 * @param rows in the order of the runs
 * @param runs lengths of runs of successive buckets of one series from one origin
 * @param steps how far ahead each row is
 */
record HeldOut(Rows rows, List<Integer> runs, List<Integer> steps) {
    static HeldOut of(Collection<DemandSeries> history, Frame frame, Sampler sampler, int held) {
        Rows rows = new Rows(frame.columns().size());
        List<Integer> runs = new ArrayList<>();
        List<Integer> steps = new ArrayList<>();
        Row row = new Row(frame.columns().size());
        for (DemandSeries series : history) {
            View view = frame.view(series);
            int own = TreesFit.heldOf(view, held);
            for (List<Point> run : own < 1 ? List.<List<Point>>of() : sampler.heldOut(view, own)) {
                int before = rows.size();
                for (Point point : run) {
                    if (point.level() > 0 && point.target() < view.size() && view.isClean(point.target())) {
                        frame.put(point, row);
                        rows.add(row.values(), TreesFit.label(point), TreesFit.weight(point, frame));
                        steps.add(point.step());
                    }
                }
                if (rows.size() > before) {
                    runs.add(rows.size() - before);
                }
            }
        }
        return new HeldOut(rows, runs, steps);
    }

    /** Where nothing could be held back: the rows learned from, each for itself. */
    static HeldOut again(Rows rows) {
        List<Integer> runs = new ArrayList<>();
        List<Integer> steps = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            runs.add(1);
            steps.add(0);
        }
        return new HeldOut(rows, runs, steps);
    }
}
