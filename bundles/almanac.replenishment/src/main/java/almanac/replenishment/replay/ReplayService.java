package almanac.replenishment.replay;

import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import almanac.api.replenishment.Replay;
import almanac.api.replenishment.ReplaySku;
import almanac.api.replenishment.SupplySide;
import almanac.replenishment.Settings;
import almanac.replenishment.plan.ReplaySkus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Replays by a setting. */
public final class ReplayService implements Replay {
    private final Settings settings;
    private final Set<String> policies;

    /**
     * @param policies that there are
     */
    public ReplayService(Settings settings, Set<String> policies) {
        this.settings = settings;
        this.policies = Set.copyOf(policies);
    }

    @Override
    public List<ReplaySku> skus(SupplySide supply, TimeGrid grid, Map<Sku, double[]> demand) {
        return new ReplaySkus(supply, grid, settings, policies).of(demand);
    }

    @Override
    public Session begin(TimeGrid grid, long firstBucket, Collection<ReplaySku> skus) {
        return new Simulation(grid, firstBucket, skus);
    }
}
