package almanac.replenishment;

import almanac.api.Sku;
import almanac.api.host.Item;
import almanac.api.host.ServiceType;
import almanac.api.replenishment.Replenishment;
import almanac.api.replenishment.ReplenishmentPolicy;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.SupplySide;
import almanac.api.replenishment.TransferSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;

/** Offers {@link Replenisher} as a service, with every policy there is. */
@Component(configurationPid = ReplenishmentComponent.PID)
@Designate(ocd = ReplenishmentConfiguration.class)
public final class ReplenishmentComponent implements Replenishment {
    static final String PID = "almanac.replenishment";

    private final Replenisher replenisher;

    @Activate
    public ReplenishmentComponent(
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policyOption = ReferencePolicyOption.GREEDY)
                    List<ReplenishmentPolicy> policies,
            ReplenishmentConfiguration configuration) {
        replenisher = new Replenisher(settings(configuration), policies);
    }

    /** The settings of a configuration. */
    static Settings settings(ReplenishmentConfiguration configuration) {
        return new Settings(
                configuration.serviceLevel(),
                ServiceType.valueOf(configuration.serviceType()),
                configuration.leadTimeDays(),
                configuration.leadTimeVariation(),
                configuration.transferDays(),
                configuration.reviewDays(),
                configuration.holdingRatePerYear(),
                configuration.policy(),
                configuration.surplusDays(),
                configuration.riskProbability(),
                configuration.receiptDays(),
                configuration.longestLeadTimeDays(),
                configuration.paths(),
                configuration.mostHorizonDays(),
                configuration.budget(),
                Settings.SupplierMinimum.valueOf(configuration.supplierMinimum()),
                configuration.rebalance(),
                configuration.guaranteedService());
    }

    @Override
    public SortedSet<String> policies() {
        return replenisher.policies();
    }

    @Override
    public int horizonDays(SupplySide supply) {
        return replenisher.horizonDays(supply);
    }

    @Override
    public Session begin(SupplySide supply) {
        return replenisher.begin(supply);
    }

    @Override
    public List<TransferSource> transferSources(SupplySide supply, Sku to, Collection<SkuPlan> others) {
        return replenisher.transferSources(supply, to, others);
    }

    @Override
    public Classing classing(Map<String, Item> items) {
        return replenisher.classing(items);
    }
}
