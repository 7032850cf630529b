package almanac.cycle.promotion;

import almanac.api.Sku;
import almanac.api.replenishment.SkuPlan;
import almanac.api.store.PlanScope;
import almanac.api.store.PlanStore;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the host's last plan says; empty where there is none.
 *
 * @param plans by SKU, those with levels
 * @param champions methods in use, by SKU key
 */
record LastPlan(Map<Sku, SkuPlan> plans, Map<String, String> champions) {
    static LastPlan of(PlanStore store, PlanScope scope) {
        Map<Sku, SkuPlan> plans = store.lastComplete(scope)
                .map(run -> store.plans(run).stream()
                        .filter(p -> p.levels() != null)
                        .collect(Collectors.toMap(SkuPlan::sku, Function.identity())))
                .orElseGet(Map::of);
        return new LastPlan(plans, store.champions(scope));
    }
}
