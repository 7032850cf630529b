package almanac.replenishment.replay;

import almanac.api.demand.TimeGrid;
import almanac.api.replenishment.Replay;
import almanac.api.replenishment.ReplaySku;
import java.util.Collection;
import org.osgi.service.component.annotations.Component;

/** Offers replays as a service. */
@Component
public final class ReplayService implements Replay {
    @Override
    public Session begin(TimeGrid grid, long firstBucket, Collection<ReplaySku> skus) {
        return new Simulation(grid, firstBucket, skus);
    }
}
