package almanac.cycle.monitor;

import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.Provenance;
import almanac.api.run.RealisedForecast;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * Joins what was forecast of a SKU with what was asked for. A bucket counts once, by the last forecast that did not know it yet; not at all where
 * a stock-out cut off its demand.
 */
final class Realised {
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private final DemandSeries actual;
    private final Predicate<Provenance> learned;

    private Realised(DemandSeries actual, Predicate<Provenance> learned) {
        this.actual = actual;
        this.learned = learned;
    }

    /**
     * The buckets that are over, by date.
     *
     * @param latestFirst forecasts of the SKU, the one with the latest origin first
     */
    static List<RealisedForecast> of(
            DemandSeries actual, List<Snapshots.Snapshot> latestFirst, Predicate<Provenance> learned) {
        return new Realised(actual, learned).join(latestFirst);
    }

    private List<RealisedForecast> join(List<Snapshots.Snapshot> latestFirst) {
        List<RealisedForecast> found = new ArrayList<>();
        long end = actual.endBucket();
        for (Snapshots.Snapshot snapshot : latestFirst) {
            Forecast forecast = snapshot.outcome().forecast();
            if (forecast.grid().equals(actual.grid())) {
                long last = Math.min(end, forecast.firstBucket() + forecast.horizon()) - 1;
                for (long bucket = last; bucket >= Math.max(forecast.firstBucket(), actual.firstBucket()); bucket--) {
                    if (isKnown(bucket)) {
                        found.add(point(snapshot, bucket));
                    }
                }
                end = Math.min(end, forecast.firstBucket());
            }
        }
        Collections.reverse(found);
        return found;
    }

    private boolean isKnown(long bucket) {
        if (bucket < actual.firstBucket() || bucket >= actual.endBucket()) {
            return false;
        }
        int position = position(bucket);
        return !actual.isMissing(position) && !actual.isCensored(position);
    }

    private int position(long bucket) {
        return (int) (bucket - actual.firstBucket());
    }

    private RealisedForecast point(Snapshots.Snapshot snapshot, long bucket) {
        Forecast forecast = snapshot.outcome().forecast();
        int step = (int) (bucket - forecast.firstBucket());
        double units = actual.demand(position(bucket));
        return new RealisedForecast(
                actual.sku(),
                actual.grid().dateOf(bucket),
                snapshot.run().asOf(),
                step + 1,
                forecast.provenance().method(),
                learned.test(forecast.provenance()),
                units,
                forecast.mean(step),
                naive(bucket, forecast.firstBucket()),
                forecast.quantileAt(LOW, step) <= units && units <= forecast.quantileAt(HIGH, step));
    }

    /**
     * Seasonal naive: the same bucket of the last season that was known, else the last bucket that was (Hyndman and Athanasopoulos,
     * "Forecasting: principles and practice", section 5.2).
     */
    private double naive(long bucket, long origin) {
        int season = actual.grid().bucket().season();
        long seasons = Math.floorDiv(bucket - origin, season) + 1;
        long same = bucket - seasons * season;
        long last = origin - 1;
        if (season > 1 && isKnown(same)) {
            return actual.demand(position(same));
        }
        return isKnown(last) ? actual.demand(position(last)) : Double.NaN;
    }
}
