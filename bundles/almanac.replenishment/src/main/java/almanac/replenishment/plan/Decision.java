package almanac.replenishment.plan;

import almanac.api.Reason;
import almanac.api.host.Item;
import almanac.api.replenishment.PositionView;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.ReplenishmentPolicy;
import almanac.replenishment.Settings;
import almanac.replenishment.order.OrderSize;
import almanac.replenishment.policy.MakeToOrderPolicy;
import almanac.replenishment.policy.NewsvendorPolicy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Whether to order, and how much.
 *
 * @param quantity units, 0 for nothing
 * @param reasons the deciding one first; never empty
 * @param outOfPlan whether the SKU is not replenished at all
 * @param stillSells whether it will still be asked for
 */
record Decision(double quantity, List<Reason> reasons, boolean outOfPlan, boolean stillSells) {
    private static final double HALF_A_UNIT = 0.5;

    static Decision of(
            Supplied sku,
            ReplenishmentPolicy policy,
            ReorderPoint levels,
            Position position,
            double perDay,
            OrderSize.Limits limits,
            double protectionDays,
            LocalDate asOf,
            Settings settings) {
        Item item = sku.item();
        if (!item.active()) {
            return never(Reason.of("none.inactive"), false);
        }
        if (SkuPlanner.keepsNoStock(levels)) {
            return never(Reason.of("none.policy"), perDay > 0);
        }
        if (item.discontinuedOn() != null && !item.discontinuedOn().isAfter(asOf)) {
            return never(discontinued(item), false);
        }
        double available = policy.position(
                levels,
                new PositionView(position.effective(), sku.stock(), position.pulledNow(), asOf, levels.leadTimeDays()));
        boolean forecasts = !policy.ignoresForecast();
        if (forecasts && perDay * settings.surplusDays() < HALF_A_UNIT && available >= 0) {
            return nothing(Reason.of(
                    "none.no-demand", "expected", perDay * settings.surplusDays(), "days", settings.surplusDays()));
        }
        double wanted = policy.orderQuantity(levels, available);
        if (!(wanted > 0)) {
            return levels.policy().equals(MakeToOrderPolicy.NAME)
                    ? nothing(Reason.of("none.make-to-order", "position", available))
                    : enough(levels, available, perDay, asOf);
        }
        List<OrderSize.Cap> caps = forecasts ? caps(item, levels, position, perDay, protectionDays, asOf) : List.of();
        OrderSize size = OrderSize.of(wanted, limits, caps);
        return ordered(levels, available, wanted, size);
    }

    private static Decision ordered(ReorderPoint levels, double available, double wanted, OrderSize size) {
        Reason why = Reason.of(
                "order.below-reorder-point",
                "quantity",
                size.quantity(),
                "position",
                available,
                "reorderPoint",
                levels.reorderPoint(),
                "orderUpTo",
                levels.orderUpTo(),
                "wanted",
                wanted);
        List<Reason> reasons = new ArrayList<>(size.reasons());
        if (size.quantity() > 0) {
            reasons.add(0, why);
        } else {
            Collections.reverse(reasons);
        }
        return new Decision(size.quantity(), reasons, false, true);
    }

    private static Decision enough(ReorderPoint levels, double available, double perDay, LocalDate asOf) {
        double left = available - levels.reorderPoint();
        if (!(perDay > 0)) {
            return nothing(Reason.of("none.nothing-owed", "position", available));
        }
        long days = (long) Math.min(3650, Math.floor(left / perDay));
        return nothing(Reason.of(
                "none.enough-stock",
                "position",
                available,
                "reorderPoint",
                levels.reorderPoint(),
                "days",
                days,
                "date",
                asOf.plusDays(days)));
    }

    /** What demand still allows: until the item ends, and until what is ordered would expire. */
    private static List<OrderSize.Cap> caps(
            Item item, ReorderPoint levels, Position position, double perDay, double protectionDays, LocalDate asOf) {
        List<OrderSize.Cap> caps = new ArrayList<>();
        boolean season = levels.policy().equals(NewsvendorPolicy.NAME);
        if (item.discontinuedOn() != null && !season) {
            double usable = perDay * ChronoUnit.DAYS.between(asOf, item.discontinuedOn());
            caps.add(new OrderSize.Cap(usable - position.free() - position.inTime() - position.tooLate(), "run-out"));
        }
        if (item.shelfLifeDays() != null && item.shelfLifeDays() > 0) {
            double usable = perDay * (protectionDays + item.shelfLifeDays());
            caps.add(new OrderSize.Cap(usable - position.effective(), "shelf-life"));
        }
        return caps;
    }

    private static Reason discontinued(Item item) {
        return item.successorId() == null
                ? Reason.of("none.discontinued", "date", item.discontinuedOn())
                : Reason.of(
                        "none.discontinued-successor", "date", item.discontinuedOn(), "successor", item.successorId());
    }

    private static Decision never(Reason why, boolean stillSells) {
        return new Decision(0, List.of(why), true, stillSells);
    }

    private static Decision nothing(Reason why) {
        return new Decision(0, List.of(why), false, true);
    }
}
