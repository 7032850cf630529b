package almanac.forecast.engine;

import almanac.api.CancelledException;
import almanac.api.UsageException;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Training;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Models that learn across series, fitted once over all series of a grid. A fit that failed fails again, with the same exception, for
 * each series that asks for it. Immutable once made.
 */
final class GlobalModels {
    private final Map<Key, FittedModel> models = new HashMap<>();
    private final Map<Key, RuntimeException> failures = new HashMap<>();
    private final Map<String, Double> seconds = new HashMap<>();

    private GlobalModels() {}

    /**
     * Fits those of the methods that are global.
     *
     * @param seen how many buckets of a series are known; 0 leaves it out
     * @param fits from nothing, or from an earlier run's models
     */
    static GlobalModels fit(
            Collection<Method> methods,
            Collection<DemandSeries> series,
            ToIntFunction<DemandSeries> seen,
            Function<Method, Training> training,
            GlobalFits fits) {
        GlobalModels fitted = new GlobalModels();
        List<Method> global = methods.stream().filter(Method::global).distinct().toList();
        if (!global.isEmpty()) {
            Set<TimeGrid> grids = new LinkedHashSet<>();
            series.forEach(s -> grids.add(s.grid()));
            for (Method method : global) {
                for (TimeGrid grid : grids) {
                    Heads heads = new Heads(series, s -> s.grid().equals(grid), seen);
                    fitted.fit(method, grid, heads, training.apply(method), fits);
                }
            }
        }
        return fitted;
    }

    /** No models. */
    static GlobalModels none() {
        return new GlobalModels();
    }

    /** The model for a series; null for a method that is not global. */
    FittedModel of(Method method, DemandSeries series) {
        if (!method.global()) {
            return null;
        }
        Key key = new Key(method.name(), series.grid());
        RuntimeException failure = failures.get(key);
        if (failure != null) {
            throw failure;
        }
        return models.get(key);
    }

    /** CPU seconds of this thread that the fits took, by method. */
    Map<String, Double> seconds() {
        return seconds;
    }

    private void fit(Method method, TimeGrid grid, Heads series, Training training, GlobalFits fits) {
        Key key = new Key(method.name(), grid);
        long start = Evaluation.cpuNanos();
        try {
            if (series.iterator().hasNext()) {
                models.put(key, fits.fit(method, grid, series, training));
            }
        } catch (UsageException | CancelledException e) {
            throw e;
        } catch (RuntimeException e) {
            failures.put(key, e);
        }
        seconds.merge(method.name(), (Evaluation.cpuNanos() - start) * 1e-9, Double::sum);
    }

    private record Key(String method, TimeGrid grid) {}
}
