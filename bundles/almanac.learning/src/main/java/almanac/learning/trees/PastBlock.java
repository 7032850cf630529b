package almanac.learning.trees;

import almanac.api.forecast.Cause;
import java.util.ArrayList;
import java.util.List;

/** A series' own past: its last buckets, recent means, growth on a year ago, and the same time of earlier weeks and years. */
record PastBlock(Seasons seasons) implements Block {
    private static final int LAST = 4;
    private static final int[] CYCLES = {1, 4, 13};
    private static final int AROUND = 2;

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("level", Cause.LEVEL));
        columns.add(Column.of("own", Cause.LEVEL));
        columns.add(Column.of("age", Cause.LEVEL));
        columns.add(Column.of("deviation", Cause.LEVEL));
        columns.add(Column.of("zeros", Cause.LEVEL));
        for (int k = 1; k <= LAST; k++) {
            columns.add(Column.of("last_" + k, Cause.LEVEL));
        }
        for (int window : seasons.windows()) {
            columns.add(Column.of("mean_" + window, Cause.LEVEL));
        }
        columns.add(Column.of("step", Cause.TREND));
        if (seasons.cycle() > 1) {
            for (int k : CYCLES) {
                columns.add(Column.of("cycle_" + k, Cause.SEASON));
            }
        }
        if (seasons.year() > 0) {
            for (int window : seasons.windows()) {
                columns.add(Column.of("growth_" + window, Cause.TREND));
            }
            for (int k = -AROUND; k <= AROUND; k++) {
                columns.add(Column.of("year_ago" + (k < 0 ? "_m" : "_p") + Math.abs(k), Cause.SEASON));
            }
            columns.add(Column.of("year_ago_about", Cause.SEASON));
            columns.add(Column.of("year_ago_month", Cause.SEASON));
            columns.add(Column.of("years_ago_2", Cause.SEASON));
        }
        return columns;
    }

    @Override
    public void put(Point p, Row row) {
        int origin = p.origin();
        int start = p.start();
        row.put(Math.log(p.level()));
        row.put(p.own());
        row.put(Math.min(origin - start, 2 * Math.max(seasons.year(), seasons.level())));
        int window = Math.max(start, origin - seasons.level());
        row.put(p.view().deviation(window, origin) / p.level());
        row.put(p.view().zeroShare(window, origin));
        for (int k = 1; k <= LAST; k++) {
            row.put(p.scaled(origin - k));
        }
        for (int w : seasons.windows()) {
            row.put(p.scaledMean(origin - w, origin));
        }
        row.put(p.step());
        if (seasons.cycle() > 1) {
            for (int k : CYCLES) {
                row.put(sameInCycle(p, k));
            }
        }
        if (seasons.year() > 0) {
            putYears(p, row);
        }
    }

    /** Mean of the last so many buckets at the target's place in the cycle. */
    private double sameInCycle(Point p, int most) {
        int at = p.target() - seasons.cycle() * (p.step() / seasons.cycle() + 1);
        double sum = 0;
        int n = 0;
        for (int k = 0; k < most && at >= p.start(); k++, at -= seasons.cycle()) {
            double value = p.scaled(at);
            if (!Double.isNaN(value)) {
                sum += value;
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    private void putYears(Point p, Row row) {
        int year = seasons.year();
        int origin = p.origin();
        for (int w : seasons.windows()) {
            row.put(p.ratio(origin - w, origin, origin - year - w, origin - year));
        }
        int ago = p.target() - year * (p.step() / year + 1);
        for (int k = -AROUND; k <= AROUND; k++) {
            row.put(p.scaled(ago + k));
        }
        int near = seasons.cycle() > 1 ? seasons.cycle() / 2 : 1;
        row.put(p.scaledMean(ago - near, ago + near + 1));
        int wide = seasons.cycle() > 1 ? 2 * seasons.cycle() : 2;
        row.put(p.scaledMean(ago - wide, ago + wide + 1));
        double before = p.view().mean(Math.max(p.start(), origin - 2 * year), Math.max(p.start(), origin - year));
        row.put(p.scaled(ago - year) * p.level() / Math.max(before, 0.02 * p.level()));
    }
}
