package almanac.promotion.learn;

import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeGrid;
import almanac.api.host.Promotion;
import almanac.api.promotion.PromotionHistory;
import almanac.promotion.book.Layout;
import almanac.promotion.book.PriceBook;
import almanac.promotion.book.PriceDips;
import almanac.promotion.book.PromotedBuckets;
import almanac.promotion.book.PromotionBook;
import almanac.promotion.book.TypicalWear;
import java.util.List;
import java.util.function.Predicate;

/**
 * What all parts of a shop are seen with.
 *
 * @param begun promotions that had begun on the day of the decision
 * @param planned those that had not
 */
record Lens(
        PromotionHistory shop, TimeGrid grid, Pace pace, Layout layout, PromotionBook begun, PromotionBook planned) {
    private static final int MOST_HOLIDAYS = 13;

    static Lens of(PromotionHistory shop) {
        TimeGrid grid = shop.series().iterator().next().raw().grid();
        Predicate<Promotion> isPlanned = p -> p.startDate().isAfter(shop.asOf());
        List<Promotion> begun =
                shop.promotions().stream().filter(isPlanned.negate()).toList();
        List<Promotion> planned = shop.promotions().stream().filter(isPlanned).toList();
        Pace pace = Pace.of(grid.bucket());
        Layout layout = Layout.of(begun, holidays(shop), TypicalWear.of(begun, grid, pace.settling()));
        PriceBook prices = new PriceBook(shop.prices(), shop.items());
        return new Lens(
                shop,
                grid,
                pace,
                layout,
                new PromotionBook(begun, shop.items(), prices, layout),
                new PromotionBook(planned, shop.items(), prices, layout));
    }

    /** Holidays by name where the series know them by name, else the one driver for all; those of the first series stand for all. */
    private static List<String> holidays(PromotionHistory shop) {
        List<String> names = shop.series().iterator().next().raw().drivers().stream()
                .map(Driver::name)
                .filter(n -> n.startsWith("holiday"))
                .sorted()
                .toList();
        return names.size() <= 1 || names.size() > MOST_HOLIDAYS
                ? names.stream().filter("holiday"::equals).toList()
                : names.stream().filter(n -> !n.equals("holiday")).toList();
    }

    List<List<CleanedSeries>> parts(long buckets) {
        return Parts.of(shop.series(), buckets, pace.year(), shop.items(), sku -> !begun.of(sku)
                .isEmpty());
    }

    SkuHistory history(CleanedSeries series) {
        DemandSeries raw = series.raw();
        String category = SkuHistory.category(shop.items().get(raw.sku().itemId()));
        PromotedBuckets promoted = begun.buckets(raw.sku(), grid, raw.firstBucket(), raw.size(), PriceDips.of(raw));
        return SkuHistory.of(series, promoted, category, layout);
    }

    /** A history whose promotions run on through gaps, made whole; with a longest gap of 0 as it is. */
    SkuHistory whole(SkuHistory h, int longestGap) {
        if (longestGap == 0) {
            return h;
        }
        List<Promotion> next = planned.of(h.sku());
        long begins = next.isEmpty() ? -1 : grid.indexOf(next.get(0).startDate()) - h.firstBucket();
        return h.with(Bridges.over(h.promoted(), longestGap, begins));
    }

    /** Whether a promotion is known for the last bucket of a history. */
    boolean isPromotedLast(SkuHistory h) {
        return begun.buckets(h.sku(), grid, h.firstBucket() + h.size() - 1, 1, null)
                .any();
    }
}
