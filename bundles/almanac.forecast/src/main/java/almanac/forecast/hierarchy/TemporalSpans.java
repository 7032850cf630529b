package almanac.forecast.hierarchy;

import almanac.api.Progress;
import almanac.api.UsageException;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.Forecasting;
import almanac.forecast.ForecastTexts;
import almanac.forecast.method.History;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sums over longer spans of time, and their forecasts made to agree with those of the buckets, all spans weighing by their length. Source:
 * Athanasopoulos, Hyndman, Kourentzes and Petropoulos (2017), "Forecasting with temporal hierarchies", European Journal of Operational
 * Research 262, 60-74, structural scaling. Immutable.
 */
final class TemporalSpans {
    private final List<Integer> spans;
    private final Hierarchy hierarchy;
    private final Reconciliation reconciliation;

    private TemporalSpans(List<Integer> spans) {
        this.spans = spans;
        this.hierarchy = Hierarchy.temporal(
                longest(), spans.stream().mapToInt(Integer::intValue).toArray());
        this.reconciliation = MinimumTrace.structural(hierarchy);
    }

    /**
     * Checks them.
     *
     * @throws UsageException where one is below 2 or no divisor of the longest
     */
    static TemporalSpans of(List<Integer> spans) {
        List<Integer> longestFirst =
                spans.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        for (int span : longestFirst) {
            if (span < 2 || longestFirst.get(0) % span != 0) {
                throw new UsageException(ForecastTexts.say("hierarchy.span", span, longestFirst.get(0)));
            }
        }
        return new TemporalSpans(longestFirst);
    }

    int longest() {
        return spans.get(0);
    }

    String label() {
        return spans.stream().map(String::valueOf).collect(Collectors.joining("+"));
    }

    /** Whether a series holds the longest span twice, up to its end. */
    boolean fits(DemandSeries series) {
        History history = History.of(series, 1);
        return history.gap() == 0 && history.size() >= 2 * longest();
    }

    /** By series, then by span, the longest first; those of a series that does not fit are empty. */
    List<List<Forecast>> forecasts(
            Forecasting forecasting, List<DemandSeries> series, ForecastPlan how, int blocks, Progress progress) {
        List<List<Forecast>> all = new ArrayList<>();
        series.forEach(s -> all.add(new ArrayList<>()));
        List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            if (fits(series.get(i))) {
                fitting.add(i);
            }
        }
        for (int span : spans) {
            for (List<Integer> alike : bySeason(series, fitting, how.season())) {
                int season = season(series.get(alike.get(0)), how.season());
                List<DemandSeries> summed = alike.stream()
                        .map(i -> summed(series.get(i), span, season))
                        .toList();
                ForecastPlan plan = new ForecastPlan(
                        how.methods(),
                        season % span == 0 ? season / span : 1,
                        HierarchyEngine.withRequest(how, blocks * longest() / span)
                                .request(),
                        how.parameters(),
                        how.keep());
                List<Forecast> made = new ArrayList<>();
                forecasting.forecast(summed, plan, outcome -> made.add(outcome.forecast()), progress);
                for (int j = 0; j < made.size(); j++) {
                    all.get(alike.get(j)).add(made.get(j));
                }
            }
        }
        return all;
    }

    private static List<List<Integer>> bySeason(List<DemandSeries> series, List<Integer> positions, int asked) {
        return new ArrayList<>(positions.stream()
                .collect(Collectors.groupingBy(i -> season(series.get(i), asked)))
                .values());
    }

    private static int season(DemandSeries series, int asked) {
        return asked > 0 ? asked : series.grid().bucket().season();
    }

    /** Whole spans up to the end; what is left over at the beginning is dropped. */
    private static DemandSeries summed(DemandSeries series, int span, int season) {
        double[] y = History.of(series, season).values();
        double[] sums = new double[y.length / span];
        int from = y.length % span;
        for (int t = from; t < y.length; t++) {
            sums[(t - from) / span] += y[t];
        }
        return DemandSeries.builder(series.sku(), TimeGrid.STEPS, 0, sums)
                .scale(series.scale())
                .build();
    }

    /** The means of the buckets, with those of the spans taken into account. */
    double[] reconciled(double[] buckets, List<Forecast> upper, int blocks) {
        double[] means = new double[buckets.length];
        for (int block = 0; block < blocks; block++) {
            double[] base = new double[hierarchy.size()];
            int at = 0;
            for (int i = 0; i < spans.size(); i++) {
                int each = longest() / spans.get(i);
                for (int j = 0; j < each; j++) {
                    base[at++] = upper.get(i).mean(block * each + j);
                }
            }
            System.arraycopy(buckets, block * longest(), base, at, longest());
            double[] leaves = hierarchy.leavesOf(reconciliation.reconcile(base));
            for (int t = 0; t < leaves.length; t++) {
                means[block * longest() + t] = Math.max(0, leaves[t]);
            }
        }
        return means;
    }
}
