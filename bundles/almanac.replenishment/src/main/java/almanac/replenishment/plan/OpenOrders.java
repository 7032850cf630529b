package almanac.replenishment.plan;

import almanac.api.Reason;
import almanac.api.host.OpenSupply;
import almanac.api.host.SupplyTerm;
import almanac.replenishment.demand.DemandPaths;
import almanac.replenishment.order.OrderSize;
import almanac.replenishment.order.Projection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What is on order, one by one, and what should be done about it: ask for what is overdue, have sooner what comes too late, put off or cancel what is
 * not needed.
 */
final class OpenOrders {
    /** Our own approved suggestions are no orders to change yet. */
    private static final String OWN = "#";
    /** Sooner or later by less is not worth a call. */
    private static final int LEAST_DAYS = 14;

    private final Supplied sku;
    private final LocalDate asOf;
    private final List<OpenSupply> byDate;

    OpenOrders(Supplied sku, LocalDate asOf) {
        this.sku = sku;
        this.asOf = asOf;
        this.byDate = sku.stock().openSupply().stream()
                .sorted(Comparator.comparing(OpenSupply::dueDate))
                .toList();
    }

    /** Each order with its date, and whether it counts in the position. */
    List<Reason> list(LocalDate protectedUntil) {
        return byDate.stream()
                .map(order -> Reason.of(
                        order.dueDate().isAfter(protectedUntil) ? "supply.open-later" : "supply.open",
                        "quantity",
                        order.quantity(),
                        "date",
                        order.dueDate(),
                        "kind",
                        order.kind().name().toLowerCase(Locale.ROOT),
                        "supplier",
                        Objects.requireNonNullElse(order.supplierId(), "-"),
                        "document",
                        Objects.requireNonNullElse(order.document(), "-")))
                .toList();
    }

    /** What an order line of the SKU must keep to, as data; empty where the supplier asks for nothing. */
    static List<Reason> terms(Supplied sku, OrderSize.Limits limits) {
        SupplyTerm term = sku.choice().term();
        if (term == null || !(limits.minimum() > 0 || limits.multiple() > 0 || limits.maximum() > 0)) {
            return List.of();
        }
        return List.of(Reason.of(
                "terms.order",
                "minimum",
                limits.minimum(),
                "multiple",
                limits.multiple(),
                "maximum",
                limits.maximum()));
    }

    /**
     * Advice, order by order.
     *
     * @param projection with all of them
     * @param free units that can be sold now
     * @param accepted probability of running out that the target accepts
     * @param stillSells whether any demand is expected
     */
    List<Reason> advice(
            DemandPaths demand,
            Projection projection,
            double free,
            double accepted,
            double perDay,
            int reviewDays,
            boolean stillSells,
            int surplusDays) {
        if (byDate.isEmpty()) {
            return List.of();
        }
        List<Reason> advice = new ArrayList<>();
        List<OpenSupply> kept = new ArrayList<>(byDate);
        for (int i = byDate.size() - 1; i >= 0; i--) {
            OpenSupply order = byDate.get(i);
            if (isOwn(order)) {
                continue;
            }
            Reason later = stillSells && perDay > 0
                    ? later(order, kept, demand, free, accepted, perDay, Math.max(LEAST_DAYS, reviewDays), surplusDays)
                    : of("advice.cancel", order, null);
            if (later != null) {
                advice.add(0, later);
                kept.remove(order);
            } else if (order.dueDate().isBefore(asOf)) {
                advice.add(0, of("advice.chase", order, null));
            }
        }
        Reason sooner = sooner(kept, projection, accepted);
        if (sooner != null) {
            advice.add(0, sooner);
        }
        return advice;
    }

    private static boolean isOwn(OpenSupply order) {
        return order.document() != null && order.document().startsWith(OWN);
    }

    /** The first order that comes after stock is likelier out than the target accepts. */
    private Reason sooner(List<OpenSupply> kept, Projection projection, double accepted) {
        int dayShort = projection.dayShort(accepted);
        if (dayShort == Projection.NEVER) {
            return null;
        }
        LocalDate out = asOf.plusDays(dayShort);
        return kept.stream()
                .filter(o -> !isOwn(o) && o.dueDate().isAfter(out))
                .findFirst()
                .map(o -> of("advice.expedite", o, out))
                .orElse(null);
    }

    /** Whether an order could come much later, or not at all, and the stock would still last as long as the target asks. */
    private Reason later(
            OpenSupply order,
            List<OpenSupply> kept,
            DemandPaths demand,
            double free,
            double accepted,
            double perDay,
            int worthwhile,
            int surplusDays) {
        List<OpenSupply> others = new ArrayList<>(kept);
        others.remove(order);
        double without =
                free + others.stream().mapToDouble(OpenSupply::quantity).sum();
        long due = Math.max(0, order.dueDate().toEpochDay() - asOf.toEpochDay());
        double lasts = without / perDay;
        if (lasts > due + surplusDays) {
            return of("advice.cancel", order, null);
        }
        if (lasts <= due + worthwhile) {
            return null;
        }
        int dayShort = new Projection(demand, free, others, asOf).dayShort(accepted);
        long needed = dayShort == Projection.NEVER ? demand.days() : dayShort;
        return needed > due + worthwhile ? of("advice.postpone", order, asOf.plusDays(needed - 1)) : null;
    }

    private Reason of(String code, OpenSupply order, LocalDate to) {
        Double price = sku.choice().unitPrice(order.quantity());
        double value = price == null ? Double.NaN : price * order.quantity();
        return Reason.of(
                code,
                "quantity",
                order.quantity(),
                "date",
                order.dueDate(),
                "to",
                to == null ? order.dueDate() : to,
                "supplier",
                Objects.requireNonNullElse(order.supplierId(), "-"),
                "document",
                Objects.requireNonNullElse(order.document(), "-"),
                "money",
                value);
    }
}
