package almanac.forecast.engine;

import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.ModelRegistry;
import almanac.api.forecast.Training;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fits models that learn across series from where an earlier run left them.
 *
 * <p>A model that was trained on the very same, with the same settings, is used again. From any other one training goes on, if it saw nothing
 * that lies behind the end of these series: a later model would know what is still to come. One that cannot be read, because another version of the method
 * wrote it, is told of and trained anew. Nothing is kept of a fit that fails or is cancelled.
 */
final class GlobalFits {
    private static final Logger LOG = LoggerFactory.getLogger(GlobalFits.class);

    private final ModelRegistry registry;
    private final String role;

    /**
     * @param role what the models are for; those for different ends see different parts of the past
     */
    GlobalFits(ModelRegistry registry, String role) {
        this.registry = registry;
        this.role = role;
    }

    /** Fits from nothing and keeps nothing. */
    static GlobalFits anew() {
        return new GlobalFits(ModelRegistry.NONE, "");
    }

    FittedModel fit(Method method, TimeGrid grid, Collection<DemandSeries> series, Training training) {
        if (registry == ModelRegistry.NONE) {
            return method.forecaster().fit(series, training);
        }
        String name = String.join(" ", method.name(), grid.bucket().name(), role, "" + training.horizon());
        String digest = SeriesDigest.of(series, training);
        StartedModel model = registry.last(name)
                .map(kept -> from(kept, digest, method, grid, series, training))
                .orElseGet(() -> StartedModel.fresh(method.forecaster().fit(series, training)))
                .with(digest, grid.bucket().name(), role, training.horizon());
        if (model.isOf(method)) {
            registry.keep(name, model);
        }
        return model;
    }

    private StartedModel from(
            ModelRegistry.Kept kept,
            String digest,
            Method method,
            TimeGrid grid,
            Collection<DemandSeries> series,
            Training training) {
        FittedModel before;
        try (InputStream in = kept.open()) {
            before = method.forecaster().read(in);
        } catch (IOException e) {
            LOG.warn("{}: the stored model is not read, it is trained anew: {}", method.name(), e.getMessage());
            return StartedModel.anew(method.forecaster().fit(series, training), e.getMessage());
        }
        if (kept.provenance().dataDigest().equals(digest)) {
            return StartedModel.kept(before);
        }
        String through = kept.provenance().trainedThrough();
        String end = grid.labelOf(
                series.stream().mapToLong(DemandSeries::endBucket).max().orElseThrow() - 1);
        // Labels are ISO dates, which order as text.
        if (through.compareTo(end) > 0) {
            return StartedModel.anew(method.forecaster().fit(series, training), through + " > " + end);
        }
        FittedModel after = method.forecaster().refit(before, series, training);
        return StartedModel.continued(after, through);
    }
}
