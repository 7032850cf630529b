package almanac.cycle.replay;

import almanac.api.CancelledException;
import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.UsageException;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Forecasting;
import almanac.api.forecast.Training;
import almanac.cycle.Cancellation;
import almanac.cycle.replay.Schedule.Renewal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forecasts of the same SKUs from one origin after another. Choosing a method costs many fits, fitting one costs many passes over the
 * history, following new demand with a fitted model costs one; so each is done at its own pace.
 */
final class RollingForecasts {
    /** Series side by side. */
    private static final int CHUNK = 512;

    private static final Logger LOG = LoggerFactory.getLogger(RollingForecasts.class);

    private final Forecasting forecasting;
    private final Map<String, Forecaster> local;
    private final ForecastPlan plan;
    private final Map<Sku, String> methods = new ConcurrentHashMap<>();
    private final Map<Sku, FittedModel> models = new ConcurrentHashMap<>();

    /**
     * @param local methods that are fitted series by series, by name; the engine is asked for any other
     * @param plan candidates, horizon, paths; nothing kept
     */
    RollingForecasts(Forecasting forecasting, Map<String, Forecaster> local, ForecastPlan plan) {
        this.forecasting = forecasting;
        this.local = local;
        this.plan = plan;
    }

    /** Methods in use, by SKU. */
    Map<Sku, String> methods() {
        return new TreeMap<>(methods);
    }

    /** Goes on with methods in use; models are fitted when they are asked for. */
    void use(Map<Sku, String> chosen) {
        methods.putAll(chosen);
    }

    /**
     * Forecasts all series.
     *
     * @param sink gets the place of each series and its forecast, on the calling thread, in an order that is always the same
     */
    void forecast(List<DemandSeries> series, Renewal renewal, BiConsumer<Integer, Forecast> sink, Progress progress) {
        if (renewal == Renewal.CHOOSE) {
            methods.clear();
        }
        if (renewal != Renewal.UPDATE) {
            models.clear();
        }
        List<Integer> rest = new ArrayList<>();
        for (int from = 0; from < series.size(); from += CHUNK) {
            Cancellation.check(progress);
            int start = from;
            Forecast[] forecasts = new Forecast[Math.min(CHUNK, series.size() - from)];
            IntStream.range(0, forecasts.length)
                    .parallel()
                    .forEach(i -> forecasts[i] = followed(series.get(start + i)));
            for (int i = 0; i < forecasts.length; i++) {
                if (forecasts[i] == null) {
                    rest.add(start + i);
                } else {
                    sink.accept(start + i, forecasts[i]);
                }
            }
        }
        chooseOrKeep(series, rest, sink, progress);
    }

    /** By the model in use, fitted where there is none yet; null where the engine has to choose or to find a way. */
    private Forecast followed(DemandSeries series) {
        String method = methods.get(series.sku());
        Forecaster forecaster = method == null ? null : local.get(method);
        if (forecaster == null) {
            return null;
        }
        try {
            FittedModel model = models.computeIfAbsent(series.sku(), s -> fit(forecaster, series));
            return model.forecast(series, plan.request());
        } catch (UsageException | CancelledException e) {
            throw e;
        } catch (RuntimeException e) {
            // The engine has other methods to fall back on, and names the one that ran.
            LOG.warn("{}: method {} failed: {}", series.sku(), method, e.toString(), e);
            models.remove(series.sku());
            return null;
        }
    }

    private FittedModel fit(Forecaster forecaster, DemandSeries series) {
        Training training = new Training(
                plan.season(),
                plan.request().horizon(),
                plan.request().seed(),
                plan.parameters().getOrDefault(forecaster.method(), Map.of()),
                Progress.NONE);
        return forecaster.fit(List.of(series), training);
    }

    private void chooseOrKeep(
            List<DemandSeries> series, List<Integer> rest, BiConsumer<Integer, Forecast> sink, Progress progress) {
        if (rest.isEmpty()) {
            return;
        }
        Map<String, String> keep = new TreeMap<>();
        methods.forEach((sku, method) -> keep.put(sku.key(), method));
        ForecastPlan asked = new ForecastPlan(
                plan.methods(), plan.season(), plan.request(), plan.parameters(), keep, plan.budget(), plan.done());
        int[] next = {0};
        forecasting.forecast(
                new Chosen(series, rest),
                asked,
                outcome -> {
                    methods.putIfAbsent(
                            outcome.forecast().sku(), outcome.champion().method());
                    sink.accept(rest.get(next[0]++), outcome.forecast());
                },
                progress);
    }

    /** Some of the series, each asked for when it is needed. */
    private static final class Chosen extends java.util.AbstractList<DemandSeries> {
        private final List<DemandSeries> all;
        private final List<Integer> places;

        Chosen(List<DemandSeries> all, List<Integer> places) {
            this.all = all;
            this.places = places;
        }

        @Override
        public DemandSeries get(int i) {
            return all.get(places.get(i));
        }

        @Override
        public int size() {
            return places.size();
        }
    }
}
