package almanac.forecast.engine;

import almanac.api.forecast.BacktestPlan;
import almanac.api.forecast.MethodComparison;
import almanac.forecast.evaluate.Comparison;
import almanac.forecast.evaluate.DieboldMariano;
import almanac.forecast.evaluate.ScoreSheet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Compares the first method of a backtest with each other one. With ten series and more a case is a series; with fewer it is an origin,
 * whose loss is the mean over those series, and blocks of origins are resampled, for forecasts from neighbouring origins share their
 * buckets.
 */
final class MethodComparisons {
    private static final int ENOUGH_SERIES = 10;
    private static final int LEAST_ORIGINS = 4;
    private static final double COVERAGE = 0.95;

    private MethodComparisons() {}

    /**
     * Compares.
     *
     * @param sheets of each method, one a series, in one order for all; the first method is compared with the others
     */
    static List<MethodComparison> of(Map<String, List<ScoreSheet>> sheets, BacktestPlan plan) {
        List<MethodComparison> all = new ArrayList<>();
        Iterator<Map.Entry<String, List<ScoreSheet>>> each = sheets.entrySet().iterator();
        if (!each.hasNext()) {
            return all;
        }
        Map.Entry<String, List<ScoreSheet>> first = each.next();
        while (each.hasNext()) {
            Map.Entry<String, List<ScoreSheet>> second = each.next();
            Pairs pairs = bySeries(first.getValue(), second.getValue());
            MethodComparison.Over over = MethodComparison.Over.SERIES;
            int lags = 1;
            if (pairs.size() < ENOUGH_SERIES) {
                pairs = byOrigin(first.getValue(), second.getValue());
                over = MethodComparison.Over.ORIGINS;
                lags = (plan.horizon() + plan.step() - 1) / plan.step();
                if (pairs.size() < LEAST_ORIGINS) {
                    continue;
                }
            }
            all.add(compared(first.getKey(), second.getKey(), over, pairs, lags, plan.seed()));
        }
        return all;
    }

    private static MethodComparison compared(
            String first, String second, MethodComparison.Over over, Pairs pairs, int lags, long seed) {
        double[] one = pairs.first();
        double[] other = pairs.second();
        Comparison interval = Comparison.of(one, other, Math.min(lags, one.length / 2), COVERAGE, seed);
        DieboldMariano test = DieboldMariano.test(one, other, Math.min(lags, one.length - 1));
        return new MethodComparison(
                first, second, over, one.length, interval.difference(), interval.low(), interval.high(), test.pValue());
    }

    private static Pairs bySeries(List<ScoreSheet> first, List<ScoreSheet> second) {
        Pairs pairs = new Pairs(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < first.size(); i++) {
            pairs.add(first.get(i).accuracy().mase(), second.get(i).accuracy().mase());
        }
        return pairs;
    }

    /** Origins counted from the last one back: that is the same distance from the end for every series. */
    private static Pairs byOrigin(List<ScoreSheet> first, List<ScoreSheet> second) {
        Pairs pairs = new Pairs(new ArrayList<>(), new ArrayList<>());
        int most = first.stream().mapToInt(s -> s.scaledByOrigin().size()).max().orElse(0);
        for (int back = most; back >= 1; back--) {
            pairs.add(meanAt(first, back), meanAt(second, back));
        }
        return pairs;
    }

    private static double meanAt(List<ScoreSheet> sheets, int back) {
        double sum = 0;
        int n = 0;
        for (ScoreSheet sheet : sheets) {
            List<Double> losses = sheet.scaledByOrigin();
            if (losses.size() >= back && !Double.isNaN(losses.get(losses.size() - back))) {
                sum += losses.get(losses.size() - back);
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /** Losses of two methods at the same cases. */
    private record Pairs(List<Double> ones, List<Double> others) {
        void add(double one, double other) {
            if (Double.isFinite(one) && Double.isFinite(other)) {
                ones.add(one);
                others.add(other);
            }
        }

        int size() {
            return ones.size();
        }

        double[] first() {
            return ones.stream().mapToDouble(Double::doubleValue).toArray();
        }

        double[] second() {
            return others.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
