package almanac.cycle.monitor;

import almanac.api.Reason;
import almanac.api.forecast.Accuracy;
import almanac.api.forecast.Champion;
import almanac.api.run.ForecastMonitor;
import almanac.api.run.RealisedForecast;
import java.util.ArrayList;
import java.util.List;

/**
 * When a planner should look at a forecast. Whether errors are one-sided is told by the sum of errors over the sum of their sizes, which is
 * the tracking signal (Brown 1959, "Statistical Forecasting for Inventory Control") over the number of buckets: 1 where all errors are on
 * one side.
 */
public final class AttentionRules {
    /** Fewer buckets than this say nothing. */
    static final int LEAST = 4;

    /** The least share of demand by which forecasts must be off on one side. */
    private static final double BIAS = 0.2;

    /** The least share of the errors that must be on one side. */
    private static final double ONE_SIDED = 0.7;

    /** The least error, as a multiple of seasonal naive's. */
    private static final double WORSE = 1.1;

    /** The least share of buckets outside an interval that should hold 80% of them. */
    private static final double OUTSIDE = 0.6;

    private static final String NAIVE = "seasonal-naive";

    private AttentionRules() {}

    /** By forecasts of buckets that are over. */
    static List<Reason> realised(List<RealisedForecast> buckets) {
        Sums sums = Sums.of(buckets);
        List<Reason> reasons = new ArrayList<>();
        if (sums.buckets < LEAST || sums.actual + sums.forecast <= 0) {
            return reasons;
        }
        if (isBiased(sums.error, sums.size, Math.max(sums.actual, sums.forecast))) {
            reasons.add(reason("bias", "buckets", sums.buckets, "actual", sums.actual, "forecast", sums.forecast));
        }
        if (sums.comparable >= LEAST && sums.comparableSize > WORSE * sums.naive) {
            reasons.add(reason(
                    "naive", "buckets", sums.comparable, "error", sums.comparableSize, "naiveError", sums.naive));
        }
        if (sums.outside >= OUTSIDE * sums.buckets) {
            reasons.add(reason("drift", "buckets", sums.buckets, "outside", sums.outside));
        }
        return reasons;
    }

    /** By the backtest that chose the method; nothing where there was none. */
    public static List<Reason> backtest(Champion champion) {
        List<Reason> reasons = new ArrayList<>();
        Accuracy own = champion == null ? null : champion.accuracies().get(champion.method());
        if (own == null || own.points() < LEAST || !(own.wape() > 0)) {
            return reasons;
        }
        if (Math.abs(own.bias()) >= BIAS && Math.abs(own.bias()) >= ONE_SIDED * own.wape()) {
            reasons.add(reason("backtest-bias", "buckets", own.points(), "bias", own.bias()));
        }
        Accuracy naive = champion.accuracies().get(NAIVE);
        if (naive != null && own.wape() > WORSE * naive.wape()) {
            reasons.add(reason("backtest-naive", "wape", own.wape(), "naiveWape", naive.wape()));
        }
        return reasons;
    }

    private static boolean isBiased(double error, double size, double units) {
        return Math.abs(error) >= BIAS * units && Math.abs(error) >= ONE_SIDED * size;
    }

    private static Reason reason(String what, Object... facts) {
        return Reason.of(ForecastMonitor.ATTENTION + '.' + what, facts);
    }

    /** Buckets added up. */
    private static final class Sums {
        private int buckets;
        private int comparable;
        private int outside;
        private double actual;
        private double forecast;
        private double error;
        private double size;
        private double comparableSize;
        private double naive;

        static Sums of(List<RealisedForecast> all) {
            Sums sums = new Sums();
            all.forEach(sums::add);
            return sums;
        }

        private void add(RealisedForecast one) {
            buckets++;
            actual += one.actual();
            forecast += one.forecast();
            error += one.error();
            size += Math.abs(one.error());
            outside += one.within() ? 0 : 1;
            if (!Double.isNaN(one.naive())) {
                comparable++;
                comparableSize += Math.abs(one.error());
                naive += Math.abs(one.naive() - one.actual());
            }
        }
    }
}
