package almanac.api.forecast;

import java.util.List;

/**
 * What a backtest found.
 *
 * @param rows a row for each series and method, in that order, then a summary row for each method
 * @param comparisons the first method of the plan against each other one; those that too few cases allow are left out
 */
public record BacktestReport(List<SeriesAccuracy> rows, List<MethodComparison> comparisons) {
    public BacktestReport {
        rows = List.copyOf(rows);
        comparisons = List.copyOf(comparisons);
    }
}
