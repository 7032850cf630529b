package almanac.cycle.series;

import almanac.api.host.DemandChanges;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.api.host.Erp;
import almanac.api.host.HostCapability;
import almanac.api.store.DemandMemory;
import almanac.api.store.PlanScope;
import almanac.api.store.PlanStore;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Demand of a host that tells what has changed: only that is read, the rest is remembered from the run before. A run that reads anew remembers all, and so
 * finds what left no trace.
 */
public final class RememberedDemand implements DemandSource {
    private static final Logger LOG = LoggerFactory.getLogger(RememberedDemand.class);

    private final Erp erp;
    private final PlanStore store;
    private final PlanScope scope;
    private final boolean anew;

    /**
     * @param anew whether to read everything, whatever is remembered
     */
    public RememberedDemand(Erp erp, PlanStore store, PlanScope scope, boolean anew) {
        this.erp = erp;
        this.store = store;
        this.scope = scope;
        this.anew = anew;
    }

    /**
     * Demand by bucket.
     *
     * @param query from the beginning to the end of a bucket
     */
    @Override
    public Stream<DemandLine> demand(DemandQuery query) {
        if (!erp.capabilities().contains(HostCapability.CHANGES)) {
            return erp.demand(query);
        }
        DemandMemory memory = store.demandMemory(scope, query.bucket());
        Optional<String> mark = anew ? Optional.empty() : memory.mark();
        DemandChanges changes = erp.demandChanges(query.bucket(), mark.orElse(null));
        if (mark.isPresent() && changes.complete()) {
            LOG.info("{} buckets of {} have changed", changes.touched().size(), scope.host());
            memory.apply(changes);
        } else {
            try (Stream<DemandLine> all = erp.demand(new DemandQuery(query.bucket(), null, null))) {
                memory.replace(changes.mark(), all);
            }
        }
        return memory.lines().filter(line -> query.to() == null || !line.date().isAfter(query.to()));
    }
}
