package almanac.cycle.shell;

import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The worklist as the rows of a file; what is not known is empty. */
final class WorklistRows {
    static final List<String> COLUMNS = List.of(
            "item_id",
            "location_id",
            "supplier_id",
            "status",
            "urgency",
            "on_hand",
            "on_order",
            "position",
            "forecast_lead_time_mean",
            "forecast_lead_time_p90",
            "safety_stock",
            "reorder_point",
            "order_up_to",
            "suggested_qty",
            "order_by",
            "arrives",
            "stockout_probability",
            "money_at_risk",
            "reason");
    /** The status of a line where nothing is suggested. */
    private static final String NONE = "none";

    private final Sayings sayings;

    WorklistRows(Sayings sayings) {
        this.sayings = sayings;
    }

    List<String> of(SkuPlan plan) {
        Suggestion s = plan.suggestion();
        List<String> row = new ArrayList<>(COLUMNS.size());
        row.add(plan.sku().itemId());
        row.add(plan.sku().locationId());
        row.add(s == null ? "" : text(s.supplierId()));
        row.add(s == null ? NONE : lower(s.status()));
        row.add(lower(plan.urgency()));
        row.add(Numbers.plain(plan.onHand()));
        row.add(Numbers.plain(plan.onOrder()));
        row.add(Numbers.plain(plan.position()));
        row.addAll(levels(plan.levels()));
        row.add(s == null ? "0" : Numbers.plain(s.quantity()));
        row.add(s == null ? "" : text(s.orderBy()));
        row.add(s == null ? "" : text(s.arrives()));
        row.add(Numbers.plain(plan.stockoutProbability()));
        row.add(Numbers.plain(plan.moneyAtRisk()));
        row.add(sayings.deciding(plan));
        return row;
    }

    private static List<String> levels(ReorderPoint levels) {
        if (levels == null) {
            return List.of("", "", "", "", "");
        }
        return Arrays.asList(
                Numbers.plain(levels.leadTimeDemandMean()),
                Numbers.plain(levels.leadTimeDemandP90()),
                Numbers.plain(levels.safetyStock()),
                Numbers.plain(levels.reorderPoint()),
                Numbers.plain(levels.orderUpTo()));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
