package almanac.api.run;

import almanac.api.Progress;
import almanac.api.store.PlanScope;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How forecasts did, from what the store keeps of the last runs: as far back as runs are kept. A planning run looks at the same, and says of
 * a SKU whose forecast a planner should look at why, by a reason of the plan whose code begins with {@link #ATTENTION}.
 */
@ProviderType
public interface ForecastMonitor {
    /** The area of the reasons why a forecast needs attention: {@code attention.bias}, {@code attention.naive}, {@code attention.drift} ... */
    String ATTENTION = "attention";

    /** The newest complete run that compared methods out of sample. Runs that keep their methods have no backtests of their own. */
    Optional<PlanningRun> compared(PlanScope scope);

    /**
     * Forecasts of buckets that are over, each bucket once, SKU by SKU and then by date.
     *
     * @throws almanac.api.CancelledException where the progress says so
     */
    void realised(PlanScope scope, Consumer<RealisedForecast> sink, Progress progress);

    /**
     * What each step of forecasting added. A step that nothing can be said of is left out.
     *
     * @throws almanac.api.CancelledException where the progress says so
     */
    List<ValueStep> valueAdded(PlanScope scope, Progress progress);

    /** What overrides added, by reason and author. */
    List<OverrideValue> overrides(PlanScope scope);
}
