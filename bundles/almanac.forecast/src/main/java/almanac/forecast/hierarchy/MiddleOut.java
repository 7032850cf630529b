package almanac.forecast.hierarchy;

/**
 * The forecasts of one level, split over the leaves by fixed shares; all else is the leaves' sum. From the top level it is top-down.
 * Shares are those of mean demand (Gross and Sohl 1990, "Disaggregation methods to expedite product line forecasting", Journal of
 * Forecasting 9, 233-254, method F).
 */
public final class MiddleOut implements Reconciliation {
    private final Hierarchy hierarchy;
    private final int level;
    private final double[] means;

    /**
     * @param level counted from the top, 0 the highest; its groups hold every leaf once
     * @param means mean demand of each leaf, not below 0; where a whole group has none it is split evenly; copied
     */
    public MiddleOut(Hierarchy hierarchy, int level, double[] means) {
        this.hierarchy = hierarchy;
        this.level = level;
        this.means = means.clone();
    }

    @Override
    public double[] reconcile(double[] base) {
        double[] leaves = hierarchy.leavesOf(base);
        for (int i = hierarchy.levelStart(level); i < hierarchy.levelStart(level + 1); i++) {
            int[] under = hierarchy.leavesUnder(i);
            double total = 0;
            for (int leaf : under) {
                total += means[leaf];
            }
            for (int leaf : under) {
                leaves[leaf] = base[i] * (total > 0 ? means[leaf] / total : 1.0 / under.length);
            }
        }
        return hierarchy.sum(leaves);
    }
}
