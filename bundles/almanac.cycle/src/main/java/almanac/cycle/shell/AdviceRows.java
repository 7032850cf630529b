package almanac.cycle.shell;

import almanac.api.Reason;
import almanac.api.replenishment.SkuPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Advice on open orders and warnings of too much stock, as the rows of a file. */
final class AdviceRows {
    static final List<String> COLUMNS = List.of(
            "item_id",
            "location_id",
            "advice",
            "supplier_id",
            "document",
            "quantity",
            "due_date",
            "new_date",
            "money",
            "reason");
    private static final String ADVICE = "advice.";
    private static final Set<String> WARNINGS = Set.of("warning.surplus", "warning.dead-stock", "warning.long-cover");

    private final Sayings sayings;

    AdviceRows(Sayings sayings) {
        this.sayings = sayings;
    }

    /** A row for each piece of advice on a SKU. */
    List<List<String>> of(SkuPlan plan) {
        List<List<String>> rows = new ArrayList<>();
        for (Reason reason : plan.reasons()) {
            if (reason.code().startsWith(ADVICE) || WARNINGS.contains(reason.code())) {
                rows.add(row(plan, reason));
            }
        }
        return rows;
    }

    private List<String> row(SkuPlan plan, Reason reason) {
        String kind = reason.code().substring(reason.code().indexOf('.') + 1).replace('-', '_');
        boolean moves = kind.equals("expedite") || kind.equals("postpone");
        return List.of(
                plan.sku().itemId(),
                plan.sku().locationId(),
                kind,
                text(reason, "supplier"),
                text(reason, "document"),
                number(reason.value("quantity").orElse(null)),
                text(reason, "date"),
                moves ? text(reason, "to") : "",
                number(reason.value("money").orElseGet(() -> tiedUp(plan, kind))),
                sayings.say(reason));
    }

    private static Object tiedUp(SkuPlan plan, String kind) {
        return kind.equals("long_cover")
                ? null
                : plan.reasons().stream()
                        .filter(r -> r.code().equals("warning.tied-up"))
                        .map(r -> r.value("money").orElse(null))
                        .findFirst()
                        .orElse(null);
    }

    private static String text(Reason reason, String name) {
        String text = Objects.toString(reason.value(name).orElse(null), "");
        return text.equals("-") ? "" : text;
    }

    private static String number(Object value) {
        return value instanceof Double number ? Numbers.plain(number.doubleValue()) : "";
    }
}
