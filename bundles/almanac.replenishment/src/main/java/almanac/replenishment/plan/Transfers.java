package almanac.replenishment.plan;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.host.SupplyKind;
import almanac.api.replenishment.Suggestion;
import almanac.replenishment.order.OrderSize;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Shares out what sources have: the most urgent location first, as far as the stock goes. */
final class Transfers {
    private Transfers() {}

    /**
     * Limits transfers to what is there.
     *
     * @param ranked plans, changed in place
     * @param spare units a source can give away
     */
    static void limit(List<Planned> ranked, ToDoubleFunction<Sku> spare) {
        Map<Sku, Double> left = new HashMap<>();
        for (int i = 0; i < ranked.size(); i++) {
            Planned planned = ranked.get(i);
            Suggestion wanted = planned.plan().suggestion();
            if (wanted != null && wanted.kind() == SupplyKind.TRANSFER) {
                Sku source = new Sku(wanted.sku().itemId(), wanted.sourceLocationId());
                double there = left.computeIfAbsent(source, s -> Math.max(0, spare.applyAsDouble(s)));
                Planned limited = limited(planned, wanted, there);
                ranked.set(i, limited);
                Suggestion given = limited.plan().suggestion();
                left.put(source, there - (given == null ? 0 : given.quantity()));
            }
        }
    }

    private static Planned limited(Planned planned, Suggestion wanted, double there) {
        if (wanted.quantity() <= there) {
            return planned;
        }
        double quantity = OrderSize.of(wanted.quantity(), planned.limits(), List.of(new OrderSize.Cap(there, "source")))
                .quantity();
        Reason why = Reason.of(
                quantity > 0 ? "limit.source" : "none.source",
                "from",
                wanted.quantity(),
                "to",
                quantity,
                "available",
                there,
                "source",
                wanted.sourceLocationId());
        return planned.deciding(quantity > 0 ? Suggestions.resized(wanted, quantity) : null, why);
    }
}
