package almanac.replenishment.plan;

import almanac.api.Reason;
import almanac.api.demand.TimeGrid;
import almanac.replenishment.demand.Futures;
import java.util.Arrays;
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
    /** By bucket, one value a future. */
    private final double[][] units;

    private double now;

    /** A pull like the first of its parts, still empty. */
    Pull(DemandSide first) {
        grid = first.grid();
        firstBucket = first.firstBucket();
        scale = first.scale();
        units = new double[first.futures().horizon()][first.futures().count()];
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
        Futures futures = demand.futures();
        long shift = firstBucket - demand.firstBucket();
        double[] own = new double[units[0].length];
        Arrays.fill(own, surplus);
        double[] asked = new double[futures.count()];
        for (int h = 0; h < units.length; h++) {
            futures.column((int) Math.max(0, Math.min(futures.horizon() - 1L, h + shift)), asked);
            for (int i = 0; i < own.length; i++) {
                double wanted = asked[i % asked.length];
                units[h][i] += Math.max(0, wanted - own[i]);
                own[i] = Math.max(0, own[i] - wanted);
            }
        }
    }

    DemandSide demand(List<Reason> notes) {
        return new DemandSide(Futures.of(units), grid, firstBucket, scale, now, notes);
    }
}
