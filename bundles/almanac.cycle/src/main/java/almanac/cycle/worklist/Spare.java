package almanac.cycle.worklist;

import almanac.api.Sku;
import almanac.api.host.Erp;
import almanac.api.host.SupplyKind;
import almanac.api.replenishment.Replenishment;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SupplySide;
import almanac.api.replenishment.TransferSource;
import almanac.api.run.PlanningRun;
import almanac.api.store.PlanStore;
import almanac.cycle.life.Commitments;
import almanac.cycle.life.HostOrders;
import almanac.cycle.life.LifeRules;
import almanac.cycle.series.HostTables;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What other locations can spare of some items: the host's stock as it is now, less what planners have promised away, against what the last run planned
 * for each location.
 */
final class Spare {
    private final SupplySide host;
    private final HostOrders orders;
    private final List<SkuPlan> plans;
    private final Replenishment replenishment;
    private final LifeRules rules;

    private Spare(SupplySide host, List<SkuPlan> plans, Replenishment replenishment, LifeRules rules) {
        this.host = host;
        this.orders = new HostOrders(host);
        this.plans = plans;
        this.replenishment = replenishment;
        this.rules = rules;
    }

    /** Reads stock and plans of some items. */
    static Spare read(
            Erp erp,
            PlanStore store,
            PlanningRun run,
            Collection<String> items,
            Replenishment replenishment,
            LifeRules rules) {
        SupplySide host = HostTables.supply(erp, run.asOf());
        List<SkuPlan> plans = host.stock().keySet().stream()
                .filter(sku -> items.contains(sku.itemId()))
                .sorted()
                .map(sku -> store.plan(run, sku))
                .flatMap(Optional::stream)
                .toList();
        return new Spare(host, plans, replenishment, rules);
    }

    /**
     * Locations that can give some of a line's item, the one with the most first.
     *
     * @param alive suggestions of the scope as they are now
     */
    List<TransferSource> of(Suggestion line, List<SuggestionLife> alive) {
        Sku to = line.sku();
        List<SuggestionLife> ofItem = alive.stream()
                .filter(l -> l.line().sku().itemId().equals(to.itemId()))
                .toList();
        SupplySide now = Commitments.of(ofItem, orders, host.asOf(), rules).addedTo(host);
        return replenishment.transferSources(now, to, plans).stream()
                .map(s -> new TransferSource(s.locationId(), s.units() - asked(s.locationId(), ofItem), s.arrives()))
                .filter(s -> s.units() > 0)
                .toList();
    }

    /** Units that runs want moved from a location and that nobody has decided on; what planners made counts as promised already. */
    private static double asked(String locationId, List<SuggestionLife> ofItem) {
        return ofItem.stream()
                .filter(l -> l.status().isOpen() && !l.byPlanner())
                .map(SuggestionLife::line)
                .filter(l -> l.kind() == SupplyKind.TRANSFER && locationId.equals(l.sourceLocationId()))
                .mapToDouble(Suggestion::finalQuantity)
                .sum();
    }
}
