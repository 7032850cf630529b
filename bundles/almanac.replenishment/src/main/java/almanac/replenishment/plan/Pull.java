package almanac.replenishment.plan;

import almanac.api.Reason;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.SamplePaths;
import java.util.List;

/**
 * What the locations fed from a source will ask it for, future by future: their customers' demand, less what they have above their
 * order-up-to level, plus what they are below it now. Seen this way the source plans for the echelon (Clark and Scarf 1960, "Optimal
 * policies for a multi-echelon inventory problem", Management Science 6).
 */
final class Pull {
    private final TimeGrid grid;
    private final long firstBucket;
    private final int scale;
    private final float[][] units;
    private double now;

    /** A pull like the first of its parts, still empty. */
    Pull(DemandSide first) {
        grid = first.grid();
        firstBucket = first.firstBucket();
        scale = first.scale();
        units = new float[first.paths().count()][first.paths().horizon()];
    }

    /**
     * Adds one location.
     *
     * @param shortfall units below its order-up-to level: asked for at once
     * @param surplus units above it: asked for that much later
     */
    void add(DemandSide demand, double shortfall, double surplus) {
        now += shortfall + demand.pulledNow();
        addFlow(demand, surplus);
    }

    /** Adds the source's own customers. */
    void addOwn(DemandSide demand) {
        addFlow(demand, 0);
    }

    private void addFlow(DemandSide demand, double surplus) {
        if (!demand.grid().equals(grid)) {
            throw new IllegalArgumentException(
                    "forecasts of one run on different grids: " + demand.grid() + ", " + grid);
        }
        SamplePaths paths = demand.paths();
        long shift = firstBucket - demand.firstBucket();
        for (int i = 0; i < units.length; i++) {
            double own = surplus;
            for (int h = 0; h < units[i].length; h++) {
                int step = (int) Math.max(0, Math.min(paths.horizon() - 1L, h + shift));
                double asked = paths.at(i % paths.count(), step);
                double pulled = Math.max(0, asked - own);
                own = Math.max(0, own - asked);
                units[i][h] += (float) pulled;
            }
        }
    }

    DemandSide demand(List<Reason> notes) {
        return new DemandSide(new SamplePaths(units), grid, firstBucket, scale, now, notes);
    }
}
