package almanac.replenishment.plan;

import almanac.api.Reason;
import almanac.api.demand.TimeGrid;
import almanac.replenishment.demand.Futures;
import java.time.LocalDate;
import java.util.List;

/**
 * What a SKU will be asked for.
 *
 * @param firstBucket of the futures, on the grid
 * @param scale decimals of the unit, -1 unknown
 * @param pulledNow units that other locations will ask for at once
 * @param notes what a planner should know about it
 */
record DemandSide(Futures futures, TimeGrid grid, long firstBucket, int scale, double pulledNow, List<Reason> notes) {
    DemandSide {
        notes = List.copyOf(notes);
    }

    /** No demand at all, on daily buckets. */
    static DemandSide nothing(LocalDate asOf, int paths, List<Reason> notes) {
        long next = TimeGrid.DAYS.indexOf(asOf.plusDays(1));
        return new DemandSide(Futures.nothing(paths, 1), TimeGrid.DAYS, next, -1, 0, notes);
    }

    /** No demand at all, on the same buckets. */
    DemandSide without(List<Reason> why) {
        return new DemandSide(Futures.nothing(futures.count(), futures.horizon()), grid, firstBucket, -1, 0, why);
    }
}
