package almanac.promotion.book;

import almanac.api.Sku;
import almanac.api.host.Item;
import almanac.api.host.Price;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an item costs regularly on a day: its location's price list, else the general one, else the item's own price. */
public final class PriceBook {
    private final Map<Sku, TreeMap<LocalDate, Price>> lists = new HashMap<>();
    private final Map<String, Item> items;

    public PriceBook(List<Price> prices, Map<String, Item> items) {
        this.items = items;
        for (Price price : prices) {
            lists.computeIfAbsent(new Sku(price.itemId(), price.locationId()), k -> new TreeMap<>())
                    .put(price.validFrom(), price);
        }
    }

    /** Money a unit; NaN where nothing is known. */
    public double on(Sku sku, LocalDate day) {
        double own = valid(lists.get(sku), day);
        if (!Double.isNaN(own)) {
            return own;
        }
        double general = valid(lists.get(Sku.of(sku.itemId())), day);
        if (!Double.isNaN(general)) {
            return general;
        }
        Item item = items.get(sku.itemId());
        return item == null || item.unitPrice() == null ? Double.NaN : item.unitPrice();
    }

    private static double valid(TreeMap<LocalDate, Price> list, LocalDate day) {
        Map.Entry<LocalDate, Price> entry = list == null ? null : list.floorEntry(day);
        if (entry == null) {
            return Double.NaN;
        }
        Price price = entry.getValue();
        return price.validTo() == null || !day.isAfter(price.validTo()) ? price.unitPrice() : Double.NaN;
    }
}
