package almanac.forecast.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which sums hold between series: upper nodes, each the sum of some leaves, then the leaves. Levels may cross, as categories and
 * locations do. Immutable.
 */
public final class Hierarchy {
    private final List<String> names;
    private final int[][] sums;
    private final int[] levelStarts;

    private Hierarchy(List<String> names, int[][] sums, int[] levelStarts) {
        this.names = List.copyOf(names);
        this.sums = sums;
        this.levelStarts = levelStarts;
    }

    /**
     * Groups of leaves.
     *
     * @param leaves names of the bottom series
     * @param levels from the top down; each names the group of every leaf, in the order of the leaves; for instance one level of equal
     *     names (the total), one of categories, one of locations
     */
    public static Hierarchy of(List<String> leaves, List<List<String>> levels) {
        List<String> names = new ArrayList<>();
        List<int[]> sums = new ArrayList<>();
        int[] starts = new int[levels.size() + 1];
        for (int level = 0; level < levels.size(); level++) {
            List<String> groups = levels.get(level);
            if (groups.size() != leaves.size()) {
                throw new IllegalArgumentException(groups.size() + " groups of " + leaves.size() + " leaves");
            }
            Map<String, List<Integer>> members = new LinkedHashMap<>();
            for (int i = 0; i < groups.size(); i++) {
                members.computeIfAbsent(groups.get(i), g -> new ArrayList<>()).add(i);
            }
            names.addAll(members.keySet());
            members.values()
                    .forEach(
                            m -> sums.add(m.stream().mapToInt(Integer::intValue).toArray()));
            starts[level + 1] = names.size();
        }
        names.addAll(leaves);
        return new Hierarchy(names, sums.toArray(int[][]::new), starts);
    }

    /**
     * Totals over time: the leaves are the buckets of one season, a level holds their sums over {@code span} buckets (Athanasopoulos,
     * Hyndman, Kourentzes and Petropoulos 2017, "Forecasting with temporal hierarchies", European Journal of Operational Research 262,
     * 60-74).
     *
     * @param buckets of the season, for instance 12
     * @param spans divisors of it, longest first, for instance 12, 6, 3
     */
    public static Hierarchy temporal(int buckets, int... spans) {
        List<List<String>> levels = new ArrayList<>();
        for (int span : spans) {
            if (span < 1 || buckets % span != 0) {
                throw new IllegalArgumentException("span " + span + " of " + buckets + " buckets");
            }
            levels.add(labels(buckets, span));
        }
        return of(labels(buckets, 1), levels);
    }

    /** Names of all nodes, upper ones first, level by level. */
    public List<String> names() {
        return names;
    }

    /** Upper nodes and leaves. */
    public int size() {
        return names.size();
    }

    public int uppers() {
        return sums.length;
    }

    public int leaves() {
        return names.size() - sums.length;
    }

    /** The first upper node of a level and, for the level after the last, the first leaf. */
    int levelStart(int level) {
        return levelStarts[level];
    }

    /** The leaves, counted from 0, that an upper node is the sum of. */
    int[] leavesUnder(int upper) {
        return sums[upper];
    }

    /** All nodes from the leaves. */
    public double[] sum(double[] leaves) {
        double[] all = new double[size()];
        for (int i = 0; i < sums.length; i++) {
            for (int leaf : sums[i]) {
                all[i] += leaves[leaf];
            }
        }
        System.arraycopy(leaves, 0, all, sums.length, leaves.length);
        return all;
    }

    /** The leaves' part of a value for each node. */
    public double[] leavesOf(double[] all) {
        if (all.length != size()) {
            throw new IllegalArgumentException(all.length + " values for " + size() + " nodes");
        }
        return Arrays.copyOfRange(all, sums.length, all.length);
    }

    private static List<String> labels(int buckets, int span) {
        List<String> labels = new ArrayList<>();
        for (int t = 0; t < buckets; t++) {
            labels.add(span + ":" + t / span);
        }
        return labels;
    }
}
