package almanac.forecast.engine;

import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.forecast.Cause;
import almanac.api.forecast.Contributions;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where the units of a forecast come from, for methods that cannot tell themselves.
 *
 * <p>What drivers known ahead contribute is found by occlusion: they are taken away one cause after the other, a price going on as it
 * was at the origin, anything else as it was on average, and the forecast is made again (Zeiler and Fergus 2014, ECCV, section 4.2, for
 * inputs of networks). Of what is left, the mean of the last season is the level, how the same time of earlier seasons stood to theirs the
 * season, and the rest the trend.
 */
final class Explained {
    private static final List<Cause> DRIVEN = List.of(Cause.SIGNAL, Cause.HOLIDAY, Cause.PROMOTION, Cause.PRICE);
    private static final int SEASONS = 3;

    private Explained() {}

    /** The parts, by the model itself where it can tell. */
    static Contributions of(FittedModel model, DemandSeries history, ForecastRequest request, int season) {
        return model.contributions(history, request).orElseGet(() -> byOcclusion(model, history, request, season));
    }

    private static Contributions byOcclusion(
            FittedModel model, DemandSeries history, ForecastRequest request, int season) {
        ForecastRequest plain = new ForecastRequest(request.horizon(), List.of(), 0, request.seed());
        Map<Cause, double[]> units = new EnumMap<>(Cause.class);
        DemandSeries left = history;
        double[] means = model.forecast(left, plain).means();
        for (Cause cause : DRIVEN) {
            DemandSeries without = without(left, cause, request.horizon());
            if (without != left) {
                Forecast less = model.forecast(without, plain);
                double[] before = means;
                double[] part = new double[before.length];
                Arrays.setAll(part, h -> before[h] - less.mean(h));
                units.put(cause, part);
                means = less.means();
                left = without;
            }
        }
        double level = mean(history, history.size() - Math.max(1, season), history.size());
        double[] rest = means;
        double[] flat = new double[rest.length];
        Arrays.fill(flat, level);
        double[] seasonal = new double[rest.length];
        Arrays.setAll(seasonal, h -> season(history, h, season));
        double[] trend = new double[rest.length];
        Arrays.setAll(trend, h -> rest[h] - level - seasonal[h]);
        units.put(Cause.LEVEL, flat);
        units.put(Cause.SEASON, seasonal);
        units.put(Cause.TREND, trend);
        return new Contributions(units);
    }

    /** The same series where there is nothing to take away. */
    private static DemandSeries without(DemandSeries series, Cause cause, int horizon) {
        List<Driver> drivers = new ArrayList<>();
        boolean changed = false;
        for (Driver driver : series.drivers()) {
            boolean taken = driver.known() == Driver.Known.AHEAD
                    && Cause.ofDriver(driver.name()) == cause
                    && driver.endBucket() > series.endBucket();
            changed |= taken;
            drivers.add(taken ? asUsual(driver, series, cause, horizon) : driver);
        }
        return changed ? series.with().drivers(drivers).build() : series;
    }

    private static Driver asUsual(Driver driver, DemandSeries series, Cause cause, int horizon) {
        long first = Math.min(driver.firstBucket(), series.firstBucket());
        double[] values = new double[(int) (series.endBucket() + horizon - first)];
        double sum = 0;
        int known = 0;
        double last = Double.NaN;
        for (int i = 0; i < values.length; i++) {
            double value = driver.at(first + i);
            if (first + i < series.endBucket()) {
                values[i] = value;
                if (!Double.isNaN(value)) {
                    last = value;
                    sum += value;
                    known++;
                }
            } else {
                values[i] = known == 0 ? value : cause == Cause.PRICE ? last : sum / known;
            }
        }
        return new Driver(driver.name(), driver.known(), first, values);
    }

    /** How a bucket's place in the season stood to its season's mean, on average of the last few; 0 where there is no whole one. */
    private static double season(DemandSeries history, int step, int season) {
        if (season < 2) {
            return 0;
        }
        double sum = 0;
        int n = 0;
        int place = history.size() - season + step % season;
        for (int k = 0; k < SEASONS; k++) {
            int end = history.size() - k * season;
            int at = place - k * season;
            if (end - season >= 0 && !history.isMissing(at)) {
                sum += history.demand(at) - mean(history, end - season, end);
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }

    private static double mean(DemandSeries history, int from, int to) {
        double sum = 0;
        int n = 0;
        for (int t = Math.max(0, from); t < to; t++) {
            if (!history.isMissing(t)) {
                sum += history.demand(t);
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }
}
