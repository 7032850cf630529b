package almanac.ui.sku;

import almanac.api.Sku;
import almanac.api.forecast.Forecast;
import almanac.api.host.Erp;
import almanac.api.host.Item;
import almanac.api.host.Location;
import almanac.api.host.PlanningParameter;
import almanac.api.host.Supplier;
import almanac.api.replenishment.DemandOutlook;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.Replenishment;
import almanac.api.replenishment.StockPosition;
import almanac.api.replenishment.SupplySide;
import almanac.api.run.Explanation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What other service levels would take: the item is planned at each of them, as a run would. */
final class ServiceCurve {
    private static final List<Double> LEVELS = List.of(0.8, 0.85, 0.9, 0.95, 0.975, 0.99);

    /**
     * A service level and what it takes.
     *
     * @param isCurrent whether it is the one in force
     */
    record Point(double service, ReorderPoint levels, boolean isCurrent) {}

    private final Replenishment replenishment;

    ServiceCurve(Replenishment replenishment) {
        this.replenishment = replenishment;
    }

    /** Points by service level; empty where the item cannot be planned by one. */
    List<Point> of(Explanation explanation, StockPosition stock, Erp erp) {
        Forecast forecast = explanation.forecast();
        ReorderPoint now = explanation.plan().levels();
        if (forecast == null || explanation.series() == null || now == null) {
            return List.of();
        }
        SupplySide host = read(erp, stock, explanation.run().asOf());
        double current = now.target().level();
        TreeSet<Double> levels = new TreeSet<>(LEVELS);
        levels.add(current);
        List<Point> points = new ArrayList<>();
        for (double level : levels) {
            Replenishment.Session session = replenishment.begin(at(host, stock.sku(), level));
            session.add(new DemandOutlook(forecast, explanation.series()));
            session.finish().stream()
                    .filter(p -> p.sku().equals(stock.sku()) && p.levels() != null)
                    .findFirst()
                    .ifPresent(p -> points.add(new Point(level, p.levels(), level == current)));
        }
        return points;
    }

    /** The host's row of the SKU with another service level; a new one where it has none. */
    private static SupplySide at(SupplySide host, Sku sku, double level) {
        List<PlanningParameter> rows = new ArrayList<>();
        boolean found = false;
        for (PlanningParameter row : host.parameters()) {
            boolean own = sku.itemId().equals(row.itemId())
                    && sku.locationId().equals(Objects.requireNonNullElse(row.locationId(), ""));
            rows.add(own ? row.withServiceLevel(level) : row);
            found |= own;
        }
        if (!found) {
            rows.add(new PlanningParameter(
                    sku.itemId(), sku.locationId(), null, level, null, null, null, null, null, null, null));
        }
        return host.withParameters(rows);
    }

    private static SupplySide read(Erp erp, StockPosition stock, LocalDate asOf) {
        String itemId = stock.sku().itemId();
        return new SupplySide(
                asOf,
                byKey(erp.items(), i -> i.itemId().equals(itemId), Item::itemId),
                byKey(erp.locations(), l -> true, Location::locationId),
                Map.of(stock.sku(), stock),
                byKey(erp.suppliers(), s -> true, Supplier::supplierId),
                all(erp.supplyTerms(), t -> t.itemId().equals(itemId)),
                all(erp.receipts(), r -> !r.receivedOn().isAfter(asOf)),
                all(erp.calendar(), d -> true),
                all(erp.planningParameters(), p -> true));
    }

    private static <T> List<T> all(Stream<T> rows, Predicate<T> wanted) {
        try (rows) {
            return rows.filter(wanted).toList();
        }
    }

    private static <V> Map<String, V> byKey(Stream<V> rows, Predicate<V> wanted, Function<V, String> key) {
        Map<String, V> found = new HashMap<>();
        all(rows, wanted).forEach(row -> found.put(key.apply(row), row));
        return found;
    }
}
