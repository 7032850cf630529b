package almanac.learning.trees;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Cause;
import almanac.api.forecast.FeatureSpec;
import almanac.api.forecast.FeatureTable;
import almanac.api.forecast.Features;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The calendar of the target, and where the nearest holidays lie, then and a year before: what moves between years shows in the
 * difference. What the calendar tells comes from {@link Features}.
 */
final class CalendarBlock implements Block {
    private static final FeatureSpec SPEC =
            new FeatureSpec(false, 0, List.of(), true, true, List.of(), List.of(), false);
    private static final int PAGE = 512;
    private static final int FAR = 45;

    private final Features features;
    private final TimeGrid grid;
    private final Seasons seasons;
    private final DemandSeries nothing;
    private final List<Column> columns = new ArrayList<>();
    private final int plain;
    private final int holidays;
    private final Map<Long, float[][]> pages = new ConcurrentHashMap<>();

    CalendarBlock(Features features, TimeGrid grid, Seasons seasons) {
        this.features = features;
        this.grid = grid;
        this.seasons = seasons;
        this.nothing = DemandSeries.builder(Sku.of("-"), grid, 0, new double[0]).build();
        List<String> names = grid.bucket() == TimeBucket.STEP
                ? List.of()
                : features.of(nothing, SPEC, 0, 0, 1).names();
        List<String> holidayNames = names.stream()
                .filter(n -> n.startsWith("days_to_"))
                .map(n -> n.substring("days_to_".length()))
                .toList();
        plain = (int) names.stream()
                .filter(n -> !n.startsWith("days_to_") && !n.startsWith("days_from_"))
                .count();
        boolean fine = grid.bucket() == TimeBucket.DAY || grid.bucket() == TimeBucket.WEEK;
        holidays = fine ? holidayNames.size() : 0;
        names.stream().limit(plain).forEach(n -> columns.add(Column.of(n, Cause.SEASON)));
        for (int i = 0; i < holidays; i++) {
            columns.add(Column.of("to_" + holidayNames.get(i), Cause.HOLIDAY));
            columns.add(Column.of("to_" + holidayNames.get(i) + "_year_ago", Cause.HOLIDAY));
        }
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void put(Point p, Row row) {
        long bucket = p.bucket();
        float[] now = columns.isEmpty() ? null : at(bucket);
        for (int i = 0; i < plain; i++) {
            row.put(now[i]);
        }
        float[] then = holidays == 0 ? null : at(bucket - seasons.year());
        for (int i = 0; i < holidays; i++) {
            row.put(now[plain + i]);
            row.put(then[plain + i]);
        }
    }

    private float[] at(long bucket) {
        long page = Math.floorDiv(bucket, (long) PAGE);
        return pages.computeIfAbsent(page, this::page)[(int) (bucket - page * PAGE)];
    }

    private float[][] page(long page) {
        long from = page * PAGE;
        FeatureTable table = features.of(nothing, SPEC, from, from - 1, from + PAGE);
        float[][] rows = new float[PAGE][plain + holidays];
        for (int r = 0; r < PAGE; r++) {
            for (int c = 0; c < plain; c++) {
                rows[r][c] = (float) table.at(r + 1, c);
            }
            for (int i = 0; i < holidays; i++) {
                rows[r][plain + i] = (float) distance(table, r + 1, plain + 2 * i);
            }
        }
        return rows;
    }

    /**
     * Days from a bucket's first day to the nearest holiday; below 0 where that is past. In a week that holds it, the bucket before
     * tells on which day it is.
     */
    private static double distance(FeatureTable table, int row, int column) {
        double to = table.at(row, column);
        double from = table.at(row, column + 1);
        if (to == 0) {
            return Math.max(0, table.at(row - 1, column) - 1);
        }
        double nearest = to <= from ? to : -from;
        return Math.max(-FAR, Math.min(FAR, nearest + (to <= from ? span(table, row, column) : 0)));
    }

    /** Days of a bucket, less one: from its first day to its last. */
    private static double span(FeatureTable table, int row, int column) {
        double closer = table.at(row - 1, column) - table.at(row, column);
        return closer > 1 && closer <= 7 ? closer - 1 : 0;
    }
}
