package almanac.replenishment.plan;

import almanac.api.Reason;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.SamplePaths;
import java.util.List;

/**
 * What a SKU will be asked for.
 *
 * @param firstBucket of the paths, on the grid
 * @param scale decimals of the unit, -1 unknown
 * @param pulledNow units that other locations will ask for at once
 * @param notes what a planner should know about it
 */
record DemandSide(SamplePaths paths, TimeGrid grid, long firstBucket, int scale, double pulledNow, List<Reason> notes) {
    DemandSide {
        notes = List.copyOf(notes);
    }

    /** No demand at all. */
    static DemandSide nothing(TimeGrid grid, long firstBucket, int scale, int paths, List<Reason> notes) {
        return new DemandSide(new SamplePaths(new float[paths][1]), grid, firstBucket, scale, 0, notes);
    }
}
