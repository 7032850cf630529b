package almanac.benchmarks;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.host.Item;
import almanac.api.host.Promotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A public data set as a host would show it: series, and the table {@code promotion}.
 *
 * @param items by item id, with their categories
 * @param promoted buckets under any promotion, by SKU
 * @param season buckets of the season that a rule of thumb would heed
 */
record PromotedShop(
        List<DemandSeries> series,
        List<Promotion> promotions,
        Map<String, Item> items,
        Map<Sku, Set<Long>> promoted,
        int season) {
    /** {@code walmart} or {@code pasta}, each {@code every}-th series. */
    static PromotedShop read(String name, Path folder, int every) throws IOException {
        List<ShopSeries> all = ShopData.of(name).read(folder);
        List<ShopSeries> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += every) {
            some.add(all.get(i));
        }
        return switch (name) {
            case "pasta" -> pasta(some);
            case "walmart" -> walmart(some);
            default -> throw new IllegalArgumentException("no promotions in " + name);
        };
    }

    /** A run of flagged days is a promotion; the brand is the category. Nothing tells of depths or mechanics. */
    private static PromotedShop pasta(List<ShopSeries> all) {
        PromotedShop shop = empty(7);
        for (ShopSeries one : all) {
            DemandSeries series = series(one, TimeGrid.DAYS, List.of());
            shop.series.add(series);
            shop.items.put(one.id(), item(one.id(), one.id().replaceAll("_.*", "")));
            double[] flags = one.drivers()[0];
            for (int t = 0; t < flags.length; t++) {
                if (flags[t] > 0) {
                    int end = t;
                    while (end + 1 < flags.length && flags[end + 1] > 0) {
                        end++;
                    }
                    shop.add(
                            series,
                            t,
                            end,
                            new Promotion(
                                    one.id() + "-" + t,
                                    null,
                                    null,
                                    one.label(t),
                                    one.label(end),
                                    one.id(),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null));
                    t = end;
                }
            }
        }
        return shop;
    }

    /**
     * Each markdown of a store and week is a promotion of all departments of the store, with the amount of the markdown as its cost.
     * Departments are items.
     */
    private static PromotedShop walmart(List<ShopSeries> all) {
        PromotedShop shop = empty(1);
        TimeGrid grid = new TimeGrid(TimeBucket.WEEK, all.get(0).first());
        Set<String> stores = new HashSet<>();
        for (ShopSeries one : all) {
            Driver holiday = new Driver("holiday", Driver.Known.AHEAD, grid.indexOf(one.first()), one.drivers()[5]);
            DemandSeries series = series(one, grid, List.of(holiday));
            shop.series.add(series);
            shop.items.put(series.sku().itemId(), item(series.sku().itemId(), null));
            boolean first = stores.add(series.sku().locationId());
            for (int k = 0; k < 5; k++) {
                for (int t = 0; t < one.demand().length; t++) {
                    double amount = one.drivers()[k][t];
                    if (amount > 0) {
                        Promotion promotion = new Promotion(
                                "MD" + (k + 1) + "-" + series.sku().locationId() + "-" + t,
                                null,
                                "MARKDOWN " + (k + 1),
                                one.label(t),
                                one.label(t).plusDays(6),
                                null,
                                null,
                                series.sku().locationId(),
                                null,
                                null,
                                amount);
                        if (first) {
                            shop.promotions.add(promotion);
                        }
                        shop.mark(series, t, t);
                    }
                }
            }
        }
        return shop;
    }

    private static PromotedShop empty(int season) {
        return new PromotedShop(new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>(), season);
    }

    private static DemandSeries series(ShopSeries one, TimeGrid grid, List<Driver> drivers) {
        int at = one.id().indexOf('@');
        Sku sku = at < 0
                ? Sku.of(one.id())
                : new Sku(one.id().substring(0, at), one.id().substring(at + 1));
        return DemandSeries.builder(sku, grid, grid.indexOf(one.first()), one.demand())
                .drivers(drivers)
                .scale(-1)
                .build();
    }

    private static Item item(String id, String category) {
        return new Item(
                id, null, category, null, null, null, null, null, true, null, null, null, null, null, null, null,
                Map.of());
    }

    private void add(DemandSeries series, int from, int to, Promotion promotion) {
        promotions.add(promotion);
        mark(series, from, to);
    }

    private void mark(DemandSeries series, int from, int to) {
        for (int t = from; t <= to; t++) {
            promoted.computeIfAbsent(series.sku(), s -> new HashSet<>()).add(series.firstBucket() + t);
        }
    }

    /** Whether a bucket of a SKU is under promotion. */
    boolean isPromoted(Sku sku, long bucket) {
        return promoted.getOrDefault(sku, Set.of()).contains(bucket);
    }
}
