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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How cells are read: the newest buckets, in which many have changed, as ranges of days; the few corrections in old buckets each in its bucket.
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

    /** All of it as ranges. */
    static CellPlan whole(TimeBucket bucket, Collection<DemandCell> cells) {
        Set<LocalDate> buckets = cells.stream().map(DemandCell::bucket).collect(Collectors.toCollection(TreeSet::new));
        return new CellPlan(ranges(bucket, buckets), List.of());
    }

    /** Busy buckets as ranges, the others cell by cell; where these are many, all of it as ranges. */
    static CellPlan split(TimeBucket bucket, Collection<DemandCell> cells) {
        Map<LocalDate, Long> busy =
                cells.stream().collect(Collectors.groupingBy(DemandCell::bucket, TreeMap::new, Collectors.counting()));
        busy.values().removeIf(count -> count < MANY);
        List<DemandQuery> ranges = ranges(bucket, busy.keySet());
        List<DemandCell> singles = cells.stream()
                .filter(cell -> ranges.stream().noneMatch(range -> covers(range, cell.bucket())))
                .toList();
        return singles.size() > MOST_SINGLES ? whole(bucket, cells) : new CellPlan(ranges, singles);
    }

    private static boolean covers(DemandQuery range, LocalDate day) {
        return !day.isBefore(range.from()) && !day.isAfter(range.to());
    }

    /** Days that are read as a whole. */
    long days() {
        return ranges.stream()
                .mapToLong(range -> ChronoUnit.DAYS.between(range.from(), range.to()) + 1)
                .sum();
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
