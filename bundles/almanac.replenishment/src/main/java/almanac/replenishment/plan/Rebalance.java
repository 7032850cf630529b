package almanac.replenishment.plan;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.host.SupplyKind;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.Urgency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves surplus before buying: where another location has more of an item than it can use within the surplus days, and it covers what is to
 * be bought, the purchase becomes a transfer. The most urgent location is served first, from the location with the most to spare.
 */
final class Rebalance {
    private Rebalance() {}

    /**
     * Changes purchases into transfers, in place.
     *
     * @param ranked the most urgent first
     * @param surplusDays stock beyond so many days' demand may go
     */
    static void move(List<Planned> ranked, int surplusDays, Timing timing) {
        Map<String, List<Planned>> givers = new HashMap<>();
        Map<Sku, Double> spare = new HashMap<>();
        for (Planned planned : ranked) {
            if (planned.plan().urgency() == Urgency.SURPLUS) {
                Sku sku = planned.plan().sku();
                double keep = Math.max(
                        planned.plan().levels().orderUpTo(), planned.worth().perDay() * surplusDays);
                spare.put(sku, Math.floor(planned.supplied().stock().free() - keep));
                givers.computeIfAbsent(sku.itemId(), i -> new ArrayList<>()).add(planned);
            }
        }
        for (int i = 0; i < ranked.size() && !givers.isEmpty(); i++) {
            Planned planned = ranked.get(i);
            Suggestion line = planned.plan().suggestion();
            if (line != null && line.kind() == SupplyKind.PURCHASE) {
                Planned from = givers.getOrDefault(line.sku().itemId(), List.of()).stream()
                        .filter(g -> spare.get(g.plan().sku()) >= line.quantity())
                        .max(Comparator.comparingDouble(
                                        (Planned g) -> spare.get(g.plan().sku()))
                                .thenComparing(g -> g.plan().sku(), Comparator.reverseOrder()))
                        .orElse(null);
                if (from != null) {
                    Sku giver = from.plan().sku();
                    spare.merge(giver, -line.quantity(), Double::sum);
                    ranked.set(i, moved(planned, line, giver.locationId(), timing));
                }
            }
        }
    }

    private static Planned moved(Planned planned, Suggestion line, String from, Timing timing) {
        return planned.deciding(
                timing.transfer(planned.supplied(), from, line.quantity()),
                Reason.of("order.rebalance", "quantity", line.quantity(), "source", from));
    }
}
