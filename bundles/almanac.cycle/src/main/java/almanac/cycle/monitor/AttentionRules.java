package almanac.cycle.monitor;

import almanac.api.Reason;
import almanac.api.forecast.Accuracy;
import almanac.api.forecast.Champion;
import almanac.api.run.ForecastMonitor;
import almanac.api.run.RealisedForecast;
import java.util.ArrayList;
import java.util.List;

/**
 * When a planner should look at a forecast. A sum of errors, or of differences between two methods' squared errors, counts only where it is
 * at least {@link #SIGMAS} times the root of the sum of their squares: what it would be were they independent and 0 on average (the idea of
 * the tracking signal, Brown 1959, "Statistical Forecasting for Inventory Control"; of the paired comparison, Diebold and Mariano 1995).
 * Squared errors, for the mean is what is forecast; by absolute ones 0 would be the best forecast of what sells now and then.
 */
public final class AttentionRules {
    /** Fewer buckets than this say nothing. */
    static final int LEAST = 4;

    private static final double SIGMAS = 2.5;

    /** The least share of demand by which forecasts must be off on one side. */
    private static final double BIAS = 0.3;

    /** The least root mean squared error, as a multiple of seasonal naive's. */
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
        double error = sums.forecast - sums.actual;
        if (isBiased(error, sums.squares, Math.max(sums.actual, sums.forecast))) {
            reasons.add(reason("bias", "buckets", sums.buckets, "actual", sums.actual, "forecast", sums.forecast));
        }
        if (sums.isWorseThanNaive()) {
            reasons.add(reason(
                    "naive",
                    "buckets",
                    sums.comparable,
                    "error",
                    Math.sqrt(sums.comparableSquares / sums.comparable),
                    "naiveError",
                    Math.sqrt(sums.naiveSquares / sums.comparable)));
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
        double actual = own.mae() * own.points() / own.wape();
        if (isBiased(own.bias() * actual, own.mse() * own.points(), actual * Math.max(1, 1 + own.bias()))) {
            reasons.add(reason("backtest-bias", "buckets", own.points(), "bias", own.bias()));
        }
        Accuracy naive = champion.accuracies().get(NAIVE);
        if (naive != null && own.rmse() > WORSE * naive.rmse()) {
            reasons.add(reason("backtest-naive", "error", own.rmse(), "naiveError", naive.rmse()));
        }
        return reasons;
    }

    private static boolean isBiased(double error, double squares, double units) {
        return Math.abs(error) >= BIAS * units && Math.abs(error) >= SIGMAS * Math.sqrt(squares);
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
        private double squares;
        private double comparableSquares;
        private double naiveSquares;
        private double differenceSquares;

        static Sums of(List<RealisedForecast> all) {
            Sums sums = new Sums();
            all.forEach(sums::add);
            return sums;
        }

        private void add(RealisedForecast one) {
            double square = one.error() * one.error();
            buckets++;
            actual += one.actual();
            forecast += one.forecast();
            squares += square;
            outside += one.within() ? 0 : 1;
            if (!Double.isNaN(one.naive())) {
                double naive = (one.naive() - one.actual()) * (one.naive() - one.actual());
                comparable++;
                comparableSquares += square;
                naiveSquares += naive;
                differenceSquares += (square - naive) * (square - naive);
            }
        }

        private boolean isWorseThanNaive() {
            return comparable >= LEAST
                    && comparableSquares > WORSE * WORSE * naiveSquares
                    && comparableSquares - naiveSquares >= SIGMAS * Math.sqrt(differenceSquares);
        }
    }
}
