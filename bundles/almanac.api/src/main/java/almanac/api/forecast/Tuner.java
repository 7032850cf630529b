package almanac.api.forecast;

import almanac.api.Progress;
import almanac.api.demand.DemandSeries;
import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Finds parameters of a method by trying them on earlier origins. */
@ProviderType
public interface Tuner {
    /**
     * Tries parameters. The same plan and series give the same trials, whatever the number of threads.
     *
     * @return trials in the order they were made, the method's defaults first
     * @throws almanac.api.UsageException where the method is not there, or has no such parameters
     * @throws almanac.api.CancelledException where the progress says so
     */
    List<TuningTrial> tune(Collection<DemandSeries> series, TuningPlan plan, Progress progress);
}
