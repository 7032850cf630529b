package almanac.replenishment.supply;

import almanac.api.InputException;
import almanac.api.Place;
import almanac.api.Sku;
import almanac.api.Texts;
import almanac.api.host.PlanningParameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Planning parameters by how specific they are: a row for item and location goes before one for the item, the location, the category,
 * and all, parameter by parameter; of rows of the same reach, one for a class goes before one for every class.
 */
public final class Parameters {
    private static final String TABLE = "planning_parameter";
    private static final String CLASS = "[ABC]?[XYZ]?[FMS]?";
    private static final long OF_A_CLASS = 8;

    private record Scope(String item, String location, String category) {}

    /**
     * A parameter's value.
     *
     * @param value null where no row says
     * @param scope of the row that says: 0 all, 1 category, 2 location, 4 item, and their sums, 8 more for a class; -1 for none
     */
    public record Found<T>(T value, long scope) {
        static <T> Found<T> nothing() {
            return new Found<>(null, -1);
        }
    }

    private final Map<Scope, List<PlanningParameter>> rows = new HashMap<>();
    private final boolean none;
    private final boolean classes;

    /**
     * @param policies that there are
     * @throws InputException where a row asks for what makes no sense
     */
    public Parameters(List<PlanningParameter> parameters, Set<String> policies, Texts texts) {
        none = parameters.isEmpty();
        classes = parameters.stream().anyMatch(p -> !text(p.skuClass()).isEmpty());
        for (int i = 0; i < parameters.size(); i++) {
            PlanningParameter row = parameters.get(i);
            check(row, i + 1L, policies, texts);
            rows.computeIfAbsent(
                            new Scope(text(row.itemId()), text(row.locationId()), text(row.categoryId())),
                            s -> new ArrayList<>(1))
                    .add(row);
        }
    }

    private static void check(PlanningParameter row, long number, Set<String> policies, Texts texts) {
        Double level = row.serviceLevel();
        if (level != null && !(level > 0 && level < 1)) {
            throw wrong(number, "service_level", texts.get("parameter.service-level", level));
        }
        if (row.policy() != null && !row.policy().isEmpty() && !policies.contains(row.policy())) {
            throw wrong(number, "policy", texts.get("parameter.policy", row.policy(), String.join(", ", policies)));
        }
        if (!text(row.skuClass()).matches(CLASS)) {
            throw wrong(number, "sku_class", texts.get("parameter.sku-class", row.skuClass()));
        }
        notNegative(row.holdingCost(), number, "holding_cost", texts);
        notNegative(row.shortageCost(), number, "shortage_cost", texts);
        notNegative(row.costPerOrder(), number, "cost_per_order", texts);
        notNegative(row.reviewDays(), number, "review_days", texts);
        notNegative(row.reorderPoint(), number, "reorder_point", texts);
        notNegative(row.orderUpTo(), number, "order_up_to", texts);
    }

    private static void notNegative(Double value, long row, String column, Texts texts) {
        if (value != null && !(value >= 0)) {
            throw wrong(row, column, texts.get("parameter.negative", value));
        }
    }

    private static InputException wrong(long row, String column, String problem) {
        return new InputException(new Place(TABLE, row, column), problem);
    }

    private static String text(String key) {
        return Objects.requireNonNullElse(key, "");
    }

    /** Whether any row is for a class of SKUs. */
    public boolean usesClasses() {
        return classes;
    }

    /**
     * The rows that say something of a SKU, the most specific first.
     *
     * @param skuClass its letters of ABC, XYZ and FMS; null where it has none
     */
    public Rows of(Sku sku, String categoryId, String skuClass) {
        if (none) {
            return new Rows(List.of(), List.of());
        }
        List<PlanningParameter> found = new ArrayList<>();
        List<Long> scopes = new ArrayList<>();
        for (int bits = 7; bits >= 0; bits--) {
            String item = (bits & 4) != 0 ? sku.itemId() : "";
            String location = (bits & 2) != 0 ? sku.locationId() : "";
            String category = (bits & 1) != 0 ? text(categoryId) : "";
            boolean empty = (bits & 2) != 0 && location.isEmpty() || (bits & 1) != 0 && category.isEmpty();
            for (PlanningParameter row : empty
                    ? List.<PlanningParameter>of()
                    : rows.getOrDefault(new Scope(item, location, category), List.of())) {
                if (text(row.skuClass()).isEmpty()) {
                    found.add(row);
                    scopes.add((long) bits);
                } else if (skuClass != null && text(row.skuClass()).chars().allMatch(c -> skuClass.indexOf(c) >= 0)) {
                    int before = firstOfReach(scopes, bits);
                    found.add(before, row);
                    scopes.add(before, bits + OF_A_CLASS);
                }
            }
        }
        return new Rows(found, scopes);
    }

    /** Where rows of a reach begin that are not for a class. */
    private static int firstOfReach(List<Long> scopes, long bits) {
        int at = scopes.indexOf(bits);
        return at < 0 ? scopes.size() : at;
    }

    /** The rows for one SKU, the most specific first. */
    public record Rows(List<PlanningParameter> rows, List<Long> scopes) {
        /** A parameter by the most specific row that has it. */
        public <T> Found<T> get(Function<PlanningParameter, T> parameter) {
            for (int i = 0; i < rows.size(); i++) {
                T value = parameter.apply(rows.get(i));
                if (value != null && !"".equals(value)) {
                    return new Found<>(value, scopes.get(i));
                }
            }
            return Found.nothing();
        }

        /** The most specific row that has a parameter, null for none. */
        public PlanningParameter row(Function<PlanningParameter, ?> parameter) {
            return rows.stream()
                    .filter(r -> parameter.apply(r) != null && !"".equals(parameter.apply(r)))
                    .findFirst()
                    .orElse(null);
        }
    }
}
