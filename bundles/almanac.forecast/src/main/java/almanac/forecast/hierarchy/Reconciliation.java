package almanac.forecast.hierarchy;

/** Makes forecasts of all nodes of a hierarchy add up. Immutable. */
@FunctionalInterface
public interface Reconciliation {
    /**
     * For one bucket.
     *
     * @param base forecasts that need not add up, in the order of the hierarchy's nodes
     * @return as many, each node the sum of its leaves to the precision of the numbers; may be below 0 where a forecast was far off
     */
    double[] reconcile(double[] base);

    /** Only the leaves' forecasts count; all else is their sum. */
    static Reconciliation bottomUp(Hierarchy hierarchy) {
        return base -> hierarchy.sum(hierarchy.leavesOf(base));
    }
}
