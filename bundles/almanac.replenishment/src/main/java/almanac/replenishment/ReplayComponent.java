package almanac.replenishment;

import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import almanac.api.replenishment.Replay;
import almanac.api.replenishment.ReplaySku;
import almanac.api.replenishment.ReplenishmentPolicy;
import almanac.api.replenishment.SupplySide;
import almanac.replenishment.replay.ReplayService;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Offers replays as a service, by the settings of replenishment. */
@Component(configurationPid = ReplenishmentComponent.PID)
public final class ReplayComponent implements Replay {
    private final ReplayService replay;

    @Activate
    public ReplayComponent(
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policyOption = ReferencePolicyOption.GREEDY)
                    List<ReplenishmentPolicy> policies,
            ReplenishmentConfiguration configuration) {
        this.replay = new ReplayService(
                ReplenishmentComponent.settings(configuration),
                policies.stream().map(ReplenishmentPolicy::policy).collect(Collectors.toSet()));
    }

    @Override
    public List<ReplaySku> skus(SupplySide supply, TimeGrid grid, Map<Sku, double[]> demand) {
        return replay.skus(supply, grid, demand);
    }

    @Override
    public Session begin(TimeGrid grid, long firstBucket, Collection<ReplaySku> skus) {
        return replay.begin(grid, firstBucket, skus);
    }
}
