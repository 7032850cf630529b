package almanac.api.run;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.Tenant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The planning run. */
@ProviderType
public interface Planning {
    /**
     * Runs the whole chain once, and stores it as a whole. Two runs of the same scope never overlap: the second waits.
     *
     * @throws almanac.api.InputException where the host's data cannot be used
     * @throws almanac.api.AlmanacException where the host or the store cannot be reached
     * @throws almanac.api.CancelledException where the progress says so
     */
    PlanningRun plan(PlanRequest request, Progress progress);

    /** The last complete run for a host. */
    Optional<PlanningRun> lastRun(Tenant tenant, String host);

    /** Why this quantity, or why nothing, by the last complete run; empty where that run does not know the SKU. */
    Optional<Explanation> explain(PlanningRun run, Sku sku);
}
