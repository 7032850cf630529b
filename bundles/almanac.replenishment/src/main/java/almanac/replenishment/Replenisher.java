package almanac.replenishment;

import almanac.api.Sku;
import almanac.api.Texts;
import almanac.api.host.Item;
import almanac.api.replenishment.Replenishment;
import almanac.api.replenishment.ReplenishmentPolicy;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.SupplySide;
import almanac.api.replenishment.TransferSource;
import almanac.replenishment.plan.ForecastClasses;
import almanac.replenishment.plan.Reach;
import almanac.replenishment.plan.RunSession;
import almanac.replenishment.plan.TransferSources;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Replenishment with the policies given to it. */
public final class Replenisher implements Replenishment {
    private final Settings settings;
    private final SortedMap<String, ReplenishmentPolicy> policies;
    private final Texts texts;

    /**
     * @throws IllegalArgumentException where the settings name a policy that is not there
     */
    public Replenisher(Settings settings, Collection<ReplenishmentPolicy> policies) {
        this.settings = settings;
        SortedMap<String, ReplenishmentPolicy> byName = new TreeMap<>();
        policies.forEach(p -> byName.put(p.policy(), p));
        this.policies = Collections.unmodifiableSortedMap(byName);
        this.texts = Texts.of(Replenisher.class);
        if (!byName.containsKey(settings.policy())) {
            throw new IllegalArgumentException(
                    texts.get("parameter.policy", settings.policy(), String.join(", ", byName.keySet())));
        }
    }

    @Override
    public SortedSet<String> policies() {
        return new TreeSet<>(policies.keySet());
    }

    @Override
    public int horizonDays(SupplySide supply) {
        return Reach.days(supply, settings, policies.keySet(), texts);
    }

    @Override
    public Session begin(SupplySide supply) {
        return new RunSession(supply, settings, policies, texts);
    }

    @Override
    public List<TransferSource> transferSources(SupplySide supply, Sku to, Collection<SkuPlan> others) {
        return new TransferSources(supply, settings.transferDays()).of(to, others);
    }

    @Override
    public Classing classing(Map<String, Item> items) {
        return new ForecastClasses(items);
    }
}
