package almanac.forecast.intermittent;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Training;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Demand with empty buckets, and what methods say of it. */
public final class SparseDemand {
    /** Two years of months. */
    public static final double[] EXAMPLE = {0, 2, 0, 1, 0, 0, 3, 0, 0, 0, 5, 1, 0, 0, 2, 0, 0, 0, 0, 4, 0, 1, 0, 0};

    private SparseDemand() {}

    public static double[] followedByZeros(double[] demand, int buckets) {
        return Arrays.copyOf(demand, demand.length + buckets);
    }

    /** The mean of the first bucket ahead. */
    public static double rate(Forecaster forecaster, double[] demand, Map<String, String> parameters) {
        return forecast(forecaster, demand, parameters, ForecastRequest.of(1)).mean(0);
    }

    /** A forecast of monthly whole units. */
    public static Forecast forecast(
            Forecaster forecaster, double[] demand, Map<String, String> parameters, ForecastRequest request) {
        DemandSeries series = DemandSeries.builder(Sku.of("a"), TimeGrid.MONTHS, 0, demand)
                .scale(0)
                .build();
        Training training = new Training(0, request.horizon(), 1, parameters, Progress.NONE);
        return forecaster.fit(List.of(series), training).forecast(series, request);
    }
}
