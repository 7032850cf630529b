package almanac.cycle.series;

import almanac.api.Sku;
import almanac.api.demand.Driver;
import almanac.api.host.Item;
import almanac.api.host.Promotion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Promotions as drivers: {@code promotion}, the share of a bucket's days under one, and {@code discount}, the mean depth over the
 * bucket's days, both 0..1. Planned promotions are known ahead.
 */
final class PromotionDrivers implements DriverSource {
    private final Map<String, List<Promotion>> byItem = new HashMap<>();
    private final Map<String, List<Promotion>> byCategory = new HashMap<>();
    private final List<Promotion> general = new ArrayList<>();
    private final Function<Sku, Item> items;
    private final PriceDrivers prices;
    private final boolean none;

    PromotionDrivers(List<Promotion> promotions, Function<Sku, Item> items, PriceDrivers prices) {
        this.items = items;
        this.prices = prices;
        this.none = promotions.isEmpty();
        for (Promotion promotion : promotions) {
            listOf(promotion).add(promotion);
        }
    }

    private List<Promotion> listOf(Promotion promotion) {
        if (promotion.itemId() != null) {
            return byItem.computeIfAbsent(promotion.itemId(), k -> new ArrayList<>());
        }
        return promotion.categoryId() != null
                ? byCategory.computeIfAbsent(promotion.categoryId(), k -> new ArrayList<>())
                : general;
    }

    @Override
    public List<Driver> of(Sku sku, Span span) {
        if (none) {
            return List.of();
        }
        double[] flags = new double[span.size()];
        double[] depths = new double[span.size()];
        add(byItem.getOrDefault(sku.itemId(), List.of()), sku, span, flags, depths);
        add(general, sku, span, flags, depths);
        String category = items.apply(sku).categoryId();
        if (category != null) {
            add(byCategory.getOrDefault(category, List.of()), sku, span, flags, depths);
        }
        return List.of(
                new Driver("promotion", Driver.Known.AHEAD, span.first(), flags),
                new Driver("discount", Driver.Known.AHEAD, span.first(), depths));
    }

    private void add(List<Promotion> promotions, Sku sku, Span span, double[] flags, double[] depths) {
        for (Promotion promotion : promotions) {
            if (promotion.locationId() == null || promotion.locationId().equals(sku.locationId())) {
                add(promotion, depth(promotion, sku), span, flags, depths);
            }
        }
    }

    private static void add(Promotion promotion, double depth, Span span, double[] flags, double[] depths) {
        long from = Math.max(span.first(), span.grid().indexOf(promotion.startDate()));
        long to = Math.min(span.last() - 1, span.grid().indexOf(promotion.endDate()));
        for (long bucket = from; bucket <= to; bucket++) {
            int i = (int) (bucket - span.first());
            double share = span.share(bucket, promotion.startDate(), promotion.endDate());
            flags[i] = Math.min(1, flags[i] + share);
            depths[i] = Math.min(1, depths[i] + share * depth);
        }
    }

    /** 0..1; 0 where neither the promotion nor the price list tells. */
    private double depth(Promotion promotion, Sku sku) {
        if (promotion.discountPercent() != null) {
            return promotion.discountPercent() / 100;
        }
        double regular = prices.priceOn(sku, promotion.startDate());
        return promotion.promoPrice() == null || !(regular > 0) ? 0 : Math.max(0, 1 - promotion.promoPrice() / regular);
    }
}
