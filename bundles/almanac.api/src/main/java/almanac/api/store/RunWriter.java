package almanac.api.store;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.host.LeftOut;
import almanac.api.replenishment.SkuPlan;
import almanac.api.run.PlanningRun;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/** Writes one run. Nothing of it is visible before {@link #complete}; closing without that leaves nothing behind. */
@ProviderType
public interface RunWriter extends AutoCloseable {
    /** The run with its id. */
    PlanningRun run();

    void series(CleanedSeries series);

    void forecast(ForecastOutcome outcome);

    /**
     * Takes up the forecasts of an earlier run of the scope that was cut short, where they were made from the same. They are this run's from
     * then on, and this run's own can be taken up by a later one. To be called before the first forecast is written.
     *
     * @param fingerprint of all that forecasts are made from
     * @return whose they are, in the order in which they were made
     */
    default List<Sku> takeUp(String fingerprint) {
        return List.of();
    }

    /** The forecasts taken up, with their sample paths, in that order. */
    default Stream<ForecastOutcome> takenUp() {
        return Stream.empty();
    }

    /** A model that was trained across series. */
    void model(FittedModel model, String scopeOfModel);

    /** The worklist, ranked. */
    void plans(List<SkuPlan> plans);

    /** What overrides made of this run's forecasts; kept with {@link #complete}, over what earlier runs said of the same buckets. */
    void overrideEffects(List<OverrideEffect> effects);

    /** Rows of the host that were left out of planning. */
    void leftOut(List<LeftOut> rows);

    /**
     * Makes the run the last complete one, in one transaction.
     *
     * @return the run as stored
     */
    PlanningRun complete(PlanningRun finished);

    /**
     * As {@link #complete(PlanningRun)}, and settles in the same transaction what becomes of the scope's suggestions.
     *
     * @param settle changes the book, and gives those lines of the worklist that differ from what {@link #plans} was given
     */
    PlanningRun complete(PlanningRun finished, Function<SuggestionBook, List<SkuPlan>> settle);

    /** Ends without completing, where {@link #complete} was not called. */
    @Override
    void close();
}
