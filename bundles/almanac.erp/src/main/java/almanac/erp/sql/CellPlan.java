package almanac.erp.sql;

import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.host.DemandCell;
import almanac.api.host.DemandQuery;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How cells are read: the newest buckets, in which many have changed, as ranges of days; the few corrections in old buckets one by one.
 *
 * @param ranges days to read
 * @param singles cells to look up
 */
record CellPlan(List<DemandQuery> ranges, List<DemandCell> singles) {
    /** Cells of a bucket from which on the bucket is read as a whole. */
    private static final int MANY = 32;
    /** More are read with their ranges. */
    private static final int MOST_SINGLES = 2_000;
    /** Days without a change between two that are worth a query of their own. */
    private static final long GAP_DAYS = 60;

    private static final int MOST_RANGES = 6;

    /**
     * Plans it.
     *
     * @param singly whether the database looks up a cell without reading everything
     */
    static CellPlan of(TimeBucket bucket, Collection<DemandCell> cells, boolean singly) {
        var byBucket = cells.stream().collect(Collectors.groupingBy(DemandCell::bucket));
        List<DemandCell> singles = byBucket.values().stream()
                .filter(some -> some.size() < MANY)
                .flatMap(List::stream)
                .toList();
        if (!singly || singles.size() > MOST_SINGLES) {
            return new CellPlan(ranges(bucket, new TreeSet<>(byBucket.keySet())), List.of());
        }
        Set<LocalDate> whole = byBucket.keySet().stream()
                .filter(day -> byBucket.get(day).size() >= MANY)
                .collect(Collectors.toCollection(TreeSet::new));
        return new CellPlan(ranges(bucket, whole), singles);
    }

    /** One range, or a few where long stretches lie between them. */
    private static List<DemandQuery> ranges(TimeBucket bucket, Set<LocalDate> buckets) {
        List<DemandQuery> ranges = new ArrayList<>();
        for (LocalDate first : buckets) {
            LocalDate last = next(bucket, first).minusDays(1);
            DemandQuery before = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            boolean near = before != null
                    && (ranges.size() == MOST_RANGES || ChronoUnit.DAYS.between(before.to(), first) < GAP_DAYS);
            if (near) {
                ranges.set(ranges.size() - 1, new DemandQuery(bucket, before.from(), last));
            } else {
                ranges.add(new DemandQuery(bucket, first, last));
            }
        }
        return ranges;
    }

    /** The first day of the bucket after one. */
    static LocalDate next(TimeBucket bucket, LocalDate first) {
        TimeGrid grid = TimeGrid.standard(bucket);
        return grid.dateOf(grid.indexOf(first) + 1);
    }
}
