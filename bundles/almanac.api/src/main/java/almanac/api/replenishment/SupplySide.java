package almanac.api.replenishment;

import almanac.api.Sku;
import almanac.api.host.CalendarDay;
import almanac.api.host.Item;
import almanac.api.host.Location;
import almanac.api.host.PlanningParameter;
import almanac.api.host.Receipt;
import almanac.api.host.Supplier;
import almanac.api.host.SupplyTerm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The supply side of all SKUs at one moment.
 *
 * @param asOf the day of the decision; nothing later is known
 * @param items by item id
 * @param locations by location id
 * @param stock by SKU; a SKU without one has nothing
 * @param suppliers by supplier id
 * @param terms how items are bought
 * @param receipts up to {@code asOf}
 * @param calendar closing days and events
 * @param parameters planning parameters; the most specific row wins
 */
public record SupplySide(
        LocalDate asOf,
        Map<String, Item> items,
        Map<String, Location> locations,
        Map<Sku, StockPosition> stock,
        Map<String, Supplier> suppliers,
        List<SupplyTerm> terms,
        List<Receipt> receipts,
        List<CalendarDay> calendar,
        List<PlanningParameter> parameters) {
    public SupplySide {
        items = Map.copyOf(items);
        locations = Map.copyOf(locations);
        stock = Map.copyOf(stock);
        suppliers = Map.copyOf(suppliers);
        terms = List.copyOf(terms);
        receipts = List.copyOf(receipts);
        calendar = List.copyOf(calendar);
        parameters = List.copyOf(parameters);
    }

    /** The same with other stock. */
    public SupplySide withStock(Map<Sku, StockPosition> other) {
        return new SupplySide(asOf, items, locations, other, suppliers, terms, receipts, calendar, parameters);
    }

    /** The same with other planning parameters. */
    public SupplySide withParameters(List<PlanningParameter> others) {
        return new SupplySide(asOf, items, locations, stock, suppliers, terms, receipts, calendar, others);
    }
}
