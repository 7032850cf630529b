package almanac.erp.tryton;

import almanac.api.Sku;
import almanac.api.Texts;
import almanac.api.host.OrderLevel;
import almanac.api.host.PublishResult;
import almanac.erp.tryton.TrytonDatabase.Place;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The host's order points: where they are written, and where they are put on hold.
 *
 * <p>The host's supply run does not count requests that wait: it would order what a request of ours is for a second time. So while a request of
 * ours for a product at a warehouse waits for its purchase, the order point's minimum stands {@value #HOLD} lower than it is. That can be told
 * from any real minimum and taken back exactly. Where there is no order point, the host orders below zero; then one is made that is on hold, and
 * deleted afterwards.
 */
final class OrderPoints {
    static final String MODEL = "stock.order_point";
    /** What a minimum on hold stands lower by. */
    static final double HOLD = 1e9;

    private static final String MINIMUM = "min_quantity";
    private static final String TARGET = "target_quantity";

    private final TrytonRpc rpc;
    private final TrytonDatabase database;
    private final int company;

    OrderPoints(TrytonRpc rpc, TrytonDatabase database, int company) {
        this.rpc = rpc;
        this.database = database;
        this.company = company;
    }

    /** Sees to it that the host's supply run orders nothing of a product for a warehouse. */
    void hold(Place place) throws Refusal {
        Map<String, Object> point = purchasePoint(place);
        if (point == null) {
            Map<String, Object> values = purchase(place);
            values.put(MINIMUM, -HOLD);
            values.put(TARGET, 0.0);
            rpc.create(MODEL, values);
        } else if (!isHeld(minimum(point))) {
            write(point, Map.of(MINIMUM, minimum(point) - HOLD));
        }
    }

    /** Gives those order points back to the host for which no request of ours waits any more. */
    void release() throws Refusal {
        List<?> held = List.of(
                List.of("company", "=", company), List.of("type", "=", "purchase"), List.of(MINIMUM, "<", -HOLD / 2));
        for (Map<String, Object> point : rpc.find(MODEL, held, "product", "warehouse_location", MINIMUM, TARGET)) {
            if (!isAwaited(point)) {
                release(point);
            }
        }
    }

    private boolean isAwaited(Map<String, Object> point) throws Refusal {
        List<Object> withoutPurchase = List.of(List.of("state", "=", "draft"));
        List<Object> withoutMoves =
                List.of(List.of("state", "=", "purchased"), Arrays.asList("purchase_line.moves", "=", null));
        List<Object> ours = List.of(
                List.of("company", "=", company),
                List.of("product", "=", point.get("product")),
                List.of("warehouse", "=", point.get("warehouse_location")),
                List.of(PurchaseRequests.TEXT, "like", "%[%]"),
                List.of("OR", withoutPurchase, withoutMoves));
        return rpc.find(PurchaseRequests.MODEL, ours, PurchaseRequests.TEXT).stream()
                .anyMatch(row -> Mark.keyIn(row.get(PurchaseRequests.TEXT)) != null);
    }

    private void release(Map<String, Object> point) throws Refusal {
        double minimum = real(minimum(point));
        if (minimum == 0 && number(point, TARGET) == 0) {
            rpc.call("model." + MODEL + ".delete", List.of(point.get("id")));
        } else {
            write(point, Map.of(MINIMUM, minimum));
        }
    }

    /** Writes levels over those that the host has. */
    List<PublishResult> write(List<OrderLevel> levels) {
        List<PublishResult> results = new ArrayList<>();
        for (OrderLevel level : levels) {
            results.add(Answers.of(level.sku().key(), () -> write(level)));
        }
        return results;
    }

    private String write(OrderLevel level) throws Refusal {
        Place place = place(level.sku());
        double least = Numbers.up(level.reorderPoint(), place.digits());
        double upTo = Math.max(least, Numbers.up(level.orderUpTo(), place.digits()));
        boolean bought = level.sourceLocationId() == null;
        Map<String, Object> point = bought ? purchasePoint(place) : internalPoint(place);
        if (point == null) {
            Map<String, Object> values = bought ? purchase(place) : internal(place, level);
            values.put(MINIMUM, least);
            values.put(TARGET, upTo);
            return MODEL + "," + rpc.create(MODEL, values);
        }
        double written = isHeld(minimum(point)) ? least - HOLD : least;
        if (written != minimum(point) || upTo != number(point, TARGET)) {
            write(point, Map.of(MINIMUM, written, TARGET, upTo));
        }
        return MODEL + "," + point.get("id");
    }

    private Place place(Sku sku) throws Refusal {
        return database.place(sku)
                .orElseThrow(() ->
                        new Refusal(Texts.of(OrderPoints.class).get("no-sku", sku.itemId(), sku.locationId()), false));
    }

    private Map<String, Object> purchasePoint(Place place) throws Refusal {
        return point(place, "purchase", "warehouse_location", place.warehouse());
    }

    private Map<String, Object> internalPoint(Place place) throws Refusal {
        return point(place, "internal", "storage_location", place.storage());
    }

    private Map<String, Object> point(Place place, String type, String field, long location) throws Refusal {
        List<?> same = List.of(
                List.of("company", "=", company),
                List.of("type", "=", type),
                List.of("product", "=", place.product()),
                List.of(field, "=", location));
        return rpc.find(MODEL, same, MINIMUM, TARGET).stream().findFirst().orElse(null);
    }

    private Map<String, Object> purchase(Place place) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("company", company);
        values.put("type", "purchase");
        values.put("product", place.product());
        values.put("warehouse_location", place.warehouse());
        return values;
    }

    private Map<String, Object> internal(Place place, OrderLevel level) throws Refusal {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("company", company);
        values.put("type", "internal");
        values.put("product", place.product());
        values.put("storage_location", place.storage());
        values.put(
                "provisioning_location",
                place(new Sku(level.sku().itemId(), level.sourceLocationId())).storage());
        return values;
    }

    private void write(Map<String, Object> point, Map<String, Object> values) throws Refusal {
        rpc.call("model." + MODEL + ".write", List.of(point.get("id")), values);
    }

    static boolean isHeld(double minimum) {
        return minimum < -HOLD / 2;
    }

    private static double real(double minimum) {
        return Numbers.rounded(minimum + HOLD, 6, RoundingMode.HALF_EVEN);
    }

    private static double minimum(Map<String, Object> point) {
        return number(point, MINIMUM);
    }

    private static double number(Map<String, Object> row, String field) {
        return row.get(field) == null ? 0 : ((Number) row.get(field)).doubleValue();
    }
}
