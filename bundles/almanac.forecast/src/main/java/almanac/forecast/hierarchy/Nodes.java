package almanac.forecast.hierarchy;

import almanac.api.Sku;
import almanac.api.UsageException;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.HierarchyPlan;
import almanac.forecast.ForecastTexts;
import almanac.forecast.method.History;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The series of every node of a hierarchy: groups are sums of leaves, whose gaps are filled first. */
final class Nodes {
    private Nodes() {}

    /** Which series add up to what. */
    static Hierarchy hierarchy(List<DemandSeries> leaves, HierarchyPlan plan) {
        List<List<String>> levels = plan.levels().stream()
                .map(level -> level.groups().stream()
                        .map(group -> level.name().equals(group) ? group : level.name() + '=' + group)
                        .toList())
                .toList();
        return Hierarchy.of(leaves.stream().map(s -> s.sku().key()).toList(), levels);
    }

    /**
     * Groups, then leaves, in the order of the hierarchy.
     *
     * @throws UsageException where the leaves do not end together
     */
    static List<DemandSeries> series(List<DemandSeries> leaves, Hierarchy hierarchy) {
        check(leaves);
        List<double[]> filled = leaves.stream().map(Nodes::filled).toList();
        List<DemandSeries> nodes = new ArrayList<>();
        for (int i = 0; i < hierarchy.uppers(); i++) {
            nodes.add(sum(hierarchy.names().get(i), hierarchy.leavesUnder(i), leaves, filled));
        }
        nodes.addAll(leaves);
        return nodes;
    }

    private static void check(List<DemandSeries> leaves) {
        DemandSeries first = leaves.get(0);
        for (DemandSeries leaf : leaves) {
            if (!leaf.grid().equals(first.grid())) {
                throw new UsageException(ForecastTexts.say("hierarchy.grids", first.sku(), leaf.sku()));
            }
            if (leaf.endBucket() != first.endBucket()) {
                TimeGrid grid = leaf.grid();
                throw new UsageException(ForecastTexts.say(
                        "hierarchy.ends",
                        first.sku(),
                        grid.labelOf(first.endBucket() - 1),
                        leaf.sku(),
                        grid.labelOf(leaf.endBucket() - 1)));
            }
        }
    }

    /** From the series' first bucket on; 0 before what is known, NaN after it. */
    private static double[] filled(DemandSeries leaf) {
        int season = Math.max(
                1,
                leaf.grid().bucket() == TimeBucket.STEP
                        ? 1
                        : leaf.grid().bucket().season());
        History history = History.of(leaf, season);
        double[] all = new double[leaf.size()];
        System.arraycopy(history.values(), 0, all, history.offset(), history.size());
        if (history.size() > 0) {
            Arrays.fill(all, history.offset() + history.size(), all.length, Double.NaN);
        }
        return all;
    }

    private static DemandSeries sum(String name, int[] under, List<DemandSeries> leaves, List<double[]> filled) {
        DemandSeries first = leaves.get(under[0]);
        long from = Arrays.stream(under)
                .mapToLong(i -> leaves.get(i).firstBucket())
                .min()
                .orElseThrow();
        double[] sums = new double[(int) (first.endBucket() - from)];
        boolean whole = true;
        for (int i : under) {
            int shift = (int) (leaves.get(i).firstBucket() - from);
            double[] values = filled.get(i);
            for (int t = 0; t < values.length; t++) {
                sums[shift + t] += values[t];
            }
            whole &= leaves.get(i).scale() == 0;
        }
        return DemandSeries.builder(Sku.of(name), first.grid(), from, sums)
                .scale(whole ? 0 : -1)
                .build();
    }
}
