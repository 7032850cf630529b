package almanac.cycle.outlook;

import almanac.api.Reason;
import almanac.api.host.Supplier;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.SkuPlan;
import almanac.cycle.outlook.ProjectedOrder.Basis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One SKU's policy carried forward along its expected demand: at each review an order where the inventory position is at or below the reorder
 * point. Levels follow the forecast: the demand they cover rises and falls with it, safety stock and order quantity stay.
 */
final class SkuOutlook {
    private static final String LOTS = "s-Q";

    private final SkuPlan plan;
    private final ItemShape shape;
    private final Supplier supplier;
    private final SupplyTerm term;
    private final LocalDate asOf;

    /**
     * @param supplier null where nothing is known of it
     * @param term null where none is known
     */
    SkuOutlook(SkuPlan plan, ItemShape shape, Supplier supplier, SupplyTerm term, LocalDate asOf) {
        this.plan = plan;
        this.shape = shape;
        this.supplier = supplier;
        this.term = term;
        this.asOf = asOf;
    }

    /**
     * Orders to expect.
     *
     * @param position units, what is already suggested included
     * @param firstReview the first day of an order
     * @param until the last day of one
     */
    List<ProjectedOrder> project(String supplierId, double position, LocalDate firstReview, LocalDate until) {
        List<ProjectedOrder> orders = new ArrayList<>();
        double perDay = perDay();
        int span = span();
        if (plan.levels() == null || !(perDay > 0) || span < 1) {
            return orders;
        }
        double now = position;
        LocalDate day = asOf;
        LocalDate review = allowed(firstReview);
        while (!review.isAfter(until)) {
            while (day.isBefore(review)) {
                int passed = (int) (day.toEpochDay() - asOf.toEpochDay());
                now -= perDay * shape.dayFactor(passed + 1, span);
                day = day.plusDays(1);
            }
            double quantity = quantity(now, (int) (review.toEpochDay() - asOf.toEpochDay()), span);
            if (quantity > 0) {
                LocalDate arrives =
                        review.plusDays(Math.max(1, Math.round(plan.levels().leadTimeDays())));
                orders.add(new ProjectedOrder(
                        supplierId,
                        Basis.PROJECTED,
                        plan.sku(),
                        review,
                        arrives,
                        quantity,
                        term == null ? null : term.unitPrice(),
                        null));
                now += quantity;
            }
            review =
                    allowed(review.plusDays(Math.max(1, Math.round(plan.levels().reviewDays()))));
        }
        return orders;
    }

    private double quantity(double position, int day, int span) {
        ReorderPoint levels = plan.levels();
        double moved = levels.leadTimeDemandMean() * (shape.factor(day, span) - 1);
        double reorderPoint = levels.reorderPoint() + moved;
        double orderUpTo = levels.orderUpTo() + moved;
        boolean everyReview = levels.orderUpTo() <= levels.reorderPoint();
        if (everyReview ? position >= orderUpTo : position > reorderPoint) {
            return 0;
        }
        double wanted = orderUpTo - position;
        if (levels.policy().equals(LOTS) && levels.orderQuantity() > 0) {
            wanted = Math.ceil((reorderPoint - position + 1e-9) / levels.orderQuantity()) * levels.orderQuantity();
        }
        return sized(wanted);
    }

    /** At least the minimum, a multiple of the pack, at most the maximum; whole units where nothing else is known. */
    private double sized(double wanted) {
        double minimum = term == null || term.minOrderQuantity() == null ? 0 : term.minOrderQuantity();
        double pack =
                term == null || term.orderMultiple() == null || !(term.orderMultiple() > 0) ? 1 : term.orderMultiple();
        double quantity = Math.ceil(Math.max(wanted, minimum) / pack - 1e-9) * pack;
        double maximum = term == null || term.maxOrderQuantity() == null ? 0 : term.maxOrderQuantity();
        return maximum > 0 && quantity > maximum ? Math.max(minimum, Math.floor(maximum / pack) * pack) : quantity;
    }

    /** The first day from a day on that the supplier takes orders. */
    private LocalDate allowed(LocalDate from) {
        LocalDate day = from;
        boolean any = supplier == null || supplier.orderWeekdays().isEmpty();
        while (!any && !supplier.orderWeekdays().contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return day;
    }

    private double perDay() {
        double days = fact("days");
        return days > 0 ? fact("mean") / days : 0;
    }

    private int span() {
        return (int) Math.round(fact("days"));
    }

    /** Of the expected demand, as the plan's own reasons have it. */
    private double fact(String name) {
        return plan.reasons().stream()
                .filter(r -> r.code().equals("demand.lead-time"))
                .map((Reason r) -> (Double) r.value(name).orElse(0.0))
                .findFirst()
                .orElse(0.0);
    }
}
