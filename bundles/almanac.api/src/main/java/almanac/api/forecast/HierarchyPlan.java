package almanac.api.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * Which totals are forecast besides the series, and how all are made to add up.
 *
 * @param levels from the top down; a level may cross another, as categories and locations do
 * @param reconciliation how
 * @param middle number of the level that {@link Reconciliation#MIDDLE_OUT} starts from, 0 the highest
 */
public record HierarchyPlan(List<Level> levels, Reconciliation reconciliation, int middle) {
    /** How forecasts of parts and totals are made to add up. */
    public enum Reconciliation {
        /** The series' own forecasts, summed. */
        BOTTOM_UP,
        /** The total's forecast, split by mean demand. */
        TOP_DOWN,
        /** A middle level's forecasts, split by mean demand and summed. */
        MIDDLE_OUT,
        /** Least total error variance, all nodes alike (ordinary least squares). */
        OLS,
        /** The same, the variance of a node in proportion to its series (weighted least squares, structural). */
        STRUCTURAL,
        /** The same, each node by the variance of its own one-step errors. */
        VARIANCE,
        /** The same, by the covariance of one-step errors, shrunk (MinT). */
        SHRINKAGE
    }

    /**
     * One level of totals.
     *
     * @param name such as {@code category}
     * @param groups the group of each series, in the order of the series
     */
    public record Level(String name, List<String> groups) {
        public Level {
            groups = List.copyOf(groups);
        }

        /** Everything in one. */
        public static Level total(int series) {
            return new Level("total", new ArrayList<>(java.util.Collections.nCopies(series, "total")));
        }
    }

    public HierarchyPlan {
        levels = List.copyOf(levels);
        if (levels.isEmpty() || middle < 0 || middle >= levels.size()) {
            throw new IllegalArgumentException("level " + middle + " of " + levels.size());
        }
    }
}
