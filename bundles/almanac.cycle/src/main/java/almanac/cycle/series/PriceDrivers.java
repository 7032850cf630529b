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
import java.util.function.ToDoubleFunction;

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
        double[] values = span.means(span.last(), new Steps(sku));
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

    /** The first day after one on which the price may be another. */
    private LocalDate nextChange(Sku sku, LocalDate day) {
        LocalDate next = nextChange(lists.get(sku), day);
        LocalDate general = nextChange(lists.get(Sku.of(sku.itemId())), day);
        return next.isBefore(general) ? next : general;
    }

    private static LocalDate nextChange(TreeMap<LocalDate, Price> list, LocalDate day) {
        if (list == null) {
            return LocalDate.MAX;
        }
        LocalDate next = list.higherKey(day);
        Price current = valid(list, day);
        LocalDate end = current == null || current.validTo() == null
                ? LocalDate.MAX
                : current.validTo().plusDays(1);
        return next == null || end.isBefore(next) ? end : next;
    }

    /** Prices of days asked for in order, looked up anew only where they may change. */
    private final class Steps implements ToDoubleFunction<LocalDate> {
        private final Sku sku;
        private LocalDate change = LocalDate.MIN;
        private double price;

        Steps(Sku sku) {
            this.sku = sku;
        }

        @Override
        public double applyAsDouble(LocalDate day) {
            if (!day.isBefore(change)) {
                price = priceOn(sku, day);
                change = nextChange(sku, day);
            }
            return price;
        }
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
