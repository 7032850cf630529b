package almanac.api.run;

import almanac.api.Sku;
import almanac.api.forecast.Forecast;
import almanac.api.store.PlannerOverride;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/** What planners' overrides make of the model's forecasts. */
@ProviderType
public interface FinalForecasting {
    /**
     * Forecasts as the next planning run would take them, were these the model's; nothing is stored. Units set or added for several SKUs
     * together are shared by their forecasts, so that parts always add up to their total.
     *
     * @param baselines of one grid, first bucket and horizon; of all SKUs that an override holds for, for totals are shared among these
     * @param overrides in the order in which they were made; those that are not in force are passed over
     * @param categories of SKUs; null for none
     * @param asOf the day of the decision
     * @return one for each baseline, in their order
     */
    List<Forecast> finals(
            Collection<Forecast> baselines,
            List<PlannerOverride> overrides,
            Function<Sku, String> categories,
            LocalDate asOf);
}
