package almanac.forecast.evaluate;

import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Accuracy;
import almanac.api.forecast.Forecast;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Adds up how good forecasts of one series, or of many, turned out. Not for many threads. */
public final class ScoreSheet {
    /** Quantiles that a forecast must have to be scored. */
    public static final List<Double> PROBABILITIES =
            List.of(0.025, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.975);

    private static final int LOW95 = 0;
    private static final int LOW80 = 1;
    private static final int HIGH80 = 9;
    private static final int AT95 = 10;
    private static final int HIGH95 = 11;

    private int origins;
    private int points;
    private double absolute;
    private double squared;
    private double signed;
    private double actuals;
    private double forecasts;
    private double pinball;
    private double crps;
    private int within80;
    private int within95;
    private double mase;
    private int maseCount;
    private double rmsse;
    private int rmsseCount;
    private double seconds;
    private final List<Double> byOrigin = new ArrayList<>();

    /**
     * Scores a forecast with the quantiles of {@link #PROBABILITIES}.
     *
     * @param history known at the origin
     * @param whole the same series with the buckets forecast; missing ones are passed over
     */
    public void score(DemandSeries history, DemandSeries whole, int season, Forecast forecast) {
        int known = 0;
        double originAbsolute = 0;
        double originSquared = 0;
        for (int h = 0; h < forecast.horizon() && history.size() + h < whole.size(); h++) {
            double actual = whole.demand(history.size() + h);
            if (Double.isNaN(actual)) {
                continue;
            }
            double error = actual - forecast.mean(h);
            originAbsolute += Math.abs(error);
            originSquared += error * error;
            signed -= error;
            actuals += Math.abs(actual);
            forecasts += forecast.mean(h);
            scoreQuantiles(actual, forecast, h);
            known++;
        }
        if (known == 0) {
            return;
        }
        origins++;
        points += known;
        absolute += originAbsolute;
        squared += originSquared;
        double[] past = history.toArray();
        double scaled = originAbsolute / known / Measures.maseScale(past, season);
        addScaled(scaled, true);
        byOrigin.add(scaled);
        addScaled(Math.sqrt(originSquared / known / Measures.rmsseScale(past)), false);
    }

    /** CPU time that fits and forecasts took. */
    public void took(double cpuSeconds) {
        seconds += cpuSeconds;
    }

    /** The sheets of many series as one: errors pooled, scaled errors averaged over series. */
    public static ScoreSheet pooled(Collection<ScoreSheet> sheets) {
        ScoreSheet all = new ScoreSheet();
        for (ScoreSheet one : sheets) {
            all.origins = Math.max(all.origins, one.origins);
            all.points += one.points;
            all.absolute += one.absolute;
            all.squared += one.squared;
            all.signed += one.signed;
            all.actuals += one.actuals;
            all.forecasts += one.forecasts;
            all.pinball += one.pinball;
            all.crps += one.crps;
            all.within80 += one.within80;
            all.within95 += one.within95;
            all.addScaled(one.mase / one.maseCount, true);
            all.addScaled(one.rmsse / one.rmsseCount, false);
            all.seconds += one.seconds;
        }
        return all;
    }

    /** The absolute scaled error of each origin scored, in their order; NaN where there is no scale. */
    public List<Double> scaledByOrigin() {
        return Collections.unmodifiableList(byOrigin);
    }

    /** Mean pinball loss, in units; NaN where nothing was scored. */
    public double pinball() {
        return over(pinball, points);
    }

    /** Root mean squared error, in units; NaN where nothing was scored. */
    public double rmse() {
        return Math.sqrt(over(squared, points));
    }

    /** Whether no unit at all was forecast. */
    public boolean isAllZero() {
        return points > 0 && forecasts == 0;
    }

    public int points() {
        return points;
    }

    public Accuracy accuracy() {
        return new Accuracy(
                origins,
                points,
                over(absolute, points),
                over(squared, points),
                rmse(),
                over(absolute, actuals),
                over(mase, maseCount),
                over(rmsse, rmsseCount),
                over(signed, actuals),
                pinball(),
                over(within80, points),
                over(within95, points),
                over(crps, points),
                seconds);
    }

    private void scoreQuantiles(double actual, Forecast forecast, int h) {
        double inner = 0;
        for (int i = LOW80; i <= HIGH80; i++) {
            inner += Measures.pinball(actual, forecast.quantile(i, h), PROBABILITIES.get(i));
        }
        double at95 = Measures.pinball(actual, forecast.quantile(AT95, h), PROBABILITIES.get(AT95));
        pinball += (inner + at95) / (HIGH80 - LOW80 + 2);
        crps += 2 * inner / (HIGH80 - LOW80 + 1);
        within80 += actual >= forecast.quantile(LOW80, h) && actual <= forecast.quantile(HIGH80, h) ? 1 : 0;
        within95 += actual >= forecast.quantile(LOW95, h) && actual <= forecast.quantile(HIGH95, h) ? 1 : 0;
    }

    private void addScaled(double error, boolean absoluteScaled) {
        if (Double.isNaN(error)) {
            return;
        }
        if (absoluteScaled) {
            mase += error;
            maseCount++;
        } else {
            rmsse += error;
            rmsseCount++;
        }
    }

    private static double over(double sum, double count) {
        return count == 0 ? Double.NaN : sum / count;
    }
}
