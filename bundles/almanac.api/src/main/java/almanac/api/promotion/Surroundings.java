package almanac.api.promotion;

import almanac.api.host.CalendarDay;
import almanac.api.host.Item;
import almanac.api.host.Promotion;
import java.util.List;
import java.util.Map;

/**
 * What planned promotions may get in the way of.
 *
 * @param others promotions that the host has, past and planned
 * @param items by item id
 * @param calendar closing days and events
 * @param feeds what promoted SKUs can be fed from; a SKU without one can be fed without limit
 */
public record Surroundings(
        List<Promotion> others, Map<String, Item> items, List<CalendarDay> calendar, List<Feed> feeds) {
    public Surroundings {
        others = List.copyOf(others);
        items = Map.copyOf(items);
        calendar = List.copyOf(calendar);
        feeds = List.copyOf(feeds);
    }
}
