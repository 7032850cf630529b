package almanac.cycle.series;

import almanac.api.Sku;
import almanac.api.demand.Driver;
import almanac.api.host.Price;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The regular price as driver {@code price}: the mean over a bucket's days of what the price list says. A location's own price goes
 * before the item's; before the first price that one holds, and a price without an end holds until the next.
 */
final class PriceDrivers implements DriverSource {
    private final Map<Sku, TreeMap<LocalDate, Price>> lists = new HashMap<>();

    PriceDrivers(List<Price> prices) {
        List<Price> ordered = new ArrayList<>(prices);
        ordered.sort(Comparator.comparing(Price::validFrom));
        for (Price price : ordered) {
            lists.computeIfAbsent(new Sku(price.itemId(), price.locationId()), k -> new TreeMap<>())
                    .put(price.validFrom(), price);
        }
    }

    @Override
    public List<Driver> of(Sku sku, Span span) {
        if (lists.isEmpty()) {
            return List.of();
        }
        double[] values = span.means(span.last(), day -> priceOn(sku, day));
        return List.of(new Driver("price", Driver.Known.AHEAD, span.first(), values));
    }

    /** Money a unit on a day; NaN where the lists do not hold the item. */
    double priceOn(Sku sku, LocalDate day) {
        Price own = valid(lists.get(sku), day);
        if (own != null) {
            return own.unitPrice();
        }
        TreeMap<LocalDate, Price> list = lists.get(Sku.of(sku.itemId()));
        Price general = valid(list, day);
        if (general != null) {
            return general.unitPrice();
        }
        TreeMap<LocalDate, Price> any = list != null ? list : lists.get(sku);
        if (any == null) {
            return Double.NaN;
        }
        Map.Entry<LocalDate, Price> before = any.floorEntry(day);
        return (before != null ? before : any.firstEntry()).getValue().unitPrice();
    }

    private static Price valid(TreeMap<LocalDate, Price> list, LocalDate day) {
        Map.Entry<LocalDate, Price> entry = list == null ? null : list.floorEntry(day);
        if (entry == null) {
            return null;
        }
        Price price = entry.getValue();
        return price.validTo() == null || !day.isAfter(price.validTo()) ? price : null;
    }
}
