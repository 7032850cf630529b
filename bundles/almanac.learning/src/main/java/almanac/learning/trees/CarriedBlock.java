package almanac.learning.trees;

import almanac.api.forecast.Cause;
import java.util.ArrayList;
import java.util.List;

/**
 * What earlier years had in the target's place, carried to the level of now: times the series' demand of late over demand at that time of the earlier
 * year; of the series itself, and of its groups. Trees cut single columns and would need many cuts to multiply.
 */
record CarriedBlock(List<String> traits, Profiles profiles, Seasons seasons) implements Block {
    private static final int YEARS = 5;
    private static final double MOST_GROWTH = 8;

    /** A mean of a past below this share of the level tells nothing of growth. */
    private static final double LEAST_SHARE = 0.02;

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        if (seasons.year() > 0) {
            columns.add(Column.of("carried_half", Cause.SEASON));
            columns.add(Column.of("carried_short", Cause.SEASON));
            columns.add(Column.of("carried_long", Cause.SEASON));
            columns.add(Column.of("carried_years", Cause.SEASON));
            columns.add(Column.of("carried_years_about", Cause.SEASON));
            for (String trait : traits) {
                String name = trait.equals(Profiles.ALL) ? "all" : trait;
                columns.add(Column.of(name + ".carried", Cause.SEASON));
                columns.add(Column.of(name + ".carried_about", Cause.SEASON));
            }
        }
        return columns;
    }

    @Override
    public void put(Point p, Row row) {
        if (seasons.year() == 0) {
            return;
        }
        int near = seasons.cycle() > 1 ? seasons.cycle() / 2 : 1;
        int brief = seasons.windows()[1];
        int longer = seasons.windows()[2];
        Past own = new Past(p, null, p.origin());
        row.put(place(own, 0, 1) * Math.sqrt(growth(own, brief, 1)));
        row.put(place(own, near, 1) * growth(own, brief, 1));
        row.put(place(own, near, 1) * growth(own, longer, 1));
        row.put(years(own, 0, longer));
        row.put(years(own, near, longer));
        for (String trait : traits) {
            Profile profile = profiles.of(p.view().traits(), trait);
            if (profile == null) {
                row.put(Double.NaN);
                row.put(Double.NaN);
            } else {
                long end = profile.end() - p.view().series().firstBucket();
                Past group = new Past(p, profile, (int) Math.min(p.origin(), end));
                row.put(years(group, 0, longer));
                row.put(years(group, near, longer));
            }
        }
    }

    /** Mean about the target's place so many years before the last one that is over. */
    private double place(Past past, int near, int years) {
        Point p = past.point;
        int ago = p.target() - seasons.year() * (p.step() / seasons.year() + years);
        return past.mean(ago - near, ago + near + 1);
    }

    /** The series' demand of late over that of the past at the same time of an earlier year. */
    private double growth(Past past, int window, int years) {
        int then = past.end - seasons.year() * years;
        double ratio = past.now(window) / Math.max(past.mean(then - window, then), LEAST_SHARE);
        return Math.max(1 / MOST_GROWTH, Math.min(MOST_GROWTH, ratio));
    }

    /** Mean over the years in sight. */
    private double years(Past past, int near, int window) {
        double sum = 0;
        int n = 0;
        for (int k = 1; k <= YEARS; k++) {
            double carried = place(past, near, k) * growth(past, window, k);
            if (!Double.isNaN(carried)) {
                sum += carried;
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /**
     * A past by positions of the series.
     *
     * @param group null for the series' own, over its level
     * @param end the first position that is not seen
     */
    private record Past(Point point, Profile group, int end) {
        /** NaN where a span begins before what may be seen. */
        double mean(int from, int to) {
            if (group == null) {
                return from < point.start() ? Double.NaN : point.scaledMean(from, to);
            }
            long first = point.view().series().firstBucket();
            return first + from < group.begin() ? Double.NaN : group.mean(first + from, first + Math.min(to, end));
        }

        /** The series' own demand of late, over its level. */
        double now(int window) {
            return point.scaledMean(point.origin() - window, point.origin());
        }
    }
}
