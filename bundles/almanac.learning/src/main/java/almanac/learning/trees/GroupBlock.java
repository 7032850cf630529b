package almanac.learning.trees;

import almanac.api.forecast.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a series' groups went: their season a year before, their growth on it, and the target's place in the short cycle. */
record GroupBlock(List<String> traits, Profiles profiles, Seasons seasons) implements Block {
    private static final int CYCLES = 4;

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (String trait : traits) {
            String name = trait.equals(Profiles.ALL) ? "all" : trait;
            if (seasons.year() > 0) {
                columns.add(Column.of(name + ".year_ago_before", Cause.SEASON));
                columns.add(Column.of(name + ".year_ago", Cause.SEASON));
                columns.add(Column.of(name + ".year_ago_after", Cause.SEASON));
                columns.add(Column.of(name + ".growth_short", Cause.TREND));
                columns.add(Column.of(name + ".growth_long", Cause.TREND));
            }
            if (seasons.cycle() > 1) {
                columns.add(Column.of(name + ".cycle", Cause.SEASON));
            }
            columns.add(Column.of(name + ".recent", Cause.TREND));
        }
        return columns;
    }

    @Override
    public void put(Point p, Row row) {
        Map<String, String> own = p.view().traits();
        long origin = p.bucket() - p.step();
        for (String trait : traits) {
            Profile profile = profiles.of(own, trait);
            if (profile == null) {
                int n = (seasons.year() > 0 ? 5 : 0) + (seasons.cycle() > 1 ? 1 : 0) + 1;
                for (int i = 0; i < n; i++) {
                    row.put(Double.NaN);
                }
            } else {
                put(p, row, profile, Math.min(origin, profile.end()));
            }
        }
    }

    /** The group is seen up to {@code end}, never beyond the origin. */
    private void put(Point p, Row row, Profile profile, long end) {
        int year = seasons.year();
        int cycle = seasons.cycle();
        int brief = seasons.windows()[0];
        int longer = seasons.windows()[1];
        if (year > 0) {
            long ago = p.bucket() - (long) year * (p.step() / year + 1);
            int wide = cycle > 1 ? cycle : 1;
            double usual = profile.mean(end - year, end);
            row.put(seen(profile, ago - wide, ago, end) / usual);
            row.put(seen(profile, ago, ago + 1, end) / usual);
            row.put(seen(profile, ago + 1, ago + 1 + wide, end) / usual);
            row.put(profile.mean(end - brief, end) / profile.mean(end - year - brief, end - year));
            row.put(profile.mean(end - longer, end) / profile.mean(end - year - longer, end - year));
        }
        if (cycle > 1) {
            double sum = 0;
            int n = 0;
            long at = p.bucket() - (long) cycle * (p.step() / cycle + 1);
            for (int k = 0; k < CYCLES; k++, at -= cycle) {
                double value = seen(profile, at, at + 1, end);
                if (!Double.isNaN(value)) {
                    sum += value;
                    n++;
                }
            }
            row.put(n == 0 ? Double.NaN : sum / n / profile.mean(end - CYCLES * cycle, end));
        }
        row.put(profile.mean(end - brief, end) / profile.mean(end - seasons.level(), end));
    }

    private static double seen(Profile profile, long from, long to, long end) {
        return profile.mean(from, Math.min(to, end));
    }
}
