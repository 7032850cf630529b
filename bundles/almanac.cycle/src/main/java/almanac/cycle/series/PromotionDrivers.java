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
 * Promotions as drivers: {@code promotion}, the share of a bucket's days under one, {@code discount}, the mean depth over the
 * bucket's days, and {@code promotion_MECHANIC}, the share of days under one of that mechanic; all 0..1. Planned promotions are known ahead.
 */
final class PromotionDrivers implements DriverSource {
    private final Map<String, List<Promotion>> byItem = new HashMap<>();
    private final Map<String, List<Promotion>> byCategory = new HashMap<>();
    private final List<Promotion> general = new ArrayList<>();
    private final Function<Sku, Item> items;
    private final PriceDrivers prices;
    private final Mechanics mechanics;
    private final boolean none;

    PromotionDrivers(List<Promotion> promotions, Function<Sku, Item> items, PriceDrivers prices) {
        this.items = items;
        this.prices = prices;
        this.mechanics = Mechanics.of(promotions);
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
        Shares shares = new Shares(span, mechanics.names().size());
        add(byItem.getOrDefault(sku.itemId(), List.of()), sku, shares);
        add(general, sku, shares);
        String category = items.apply(sku).categoryId();
        if (category != null) {
            add(byCategory.getOrDefault(category, List.of()), sku, shares);
        }
        List<Driver> drivers = new ArrayList<>();
        drivers.add(ahead("promotion", span, shares.any));
        drivers.add(ahead("discount", span, shares.depth));
        for (int i = 0; i < mechanics.names().size(); i++) {
            drivers.add(ahead("promotion_" + mechanics.names().get(i), span, shares.byMechanic[i]));
        }
        return drivers;
    }

    private static Driver ahead(String name, Span span, double[] values) {
        return new Driver(name, Driver.Known.AHEAD, span.first(), values);
    }

    private void add(List<Promotion> promotions, Sku sku, Shares to) {
        for (Promotion promotion : promotions) {
            if (promotion.locationId() == null || promotion.locationId().equals(sku.locationId())) {
                to.add(promotion, depth(promotion, sku), mechanics.of(promotion));
            }
        }
    }

    /** What promotions make of each bucket of one SKU. */
    private static final class Shares {
        private final Span span;
        private final double[] any;
        private final double[] depth;
        private final double[][] byMechanic;

        Shares(Span span, int mechanics) {
            this.span = span;
            this.any = new double[span.size()];
            this.depth = new double[span.size()];
            this.byMechanic = new double[mechanics][span.size()];
        }

        void add(Promotion promotion, double discount, int mechanic) {
            long from = Math.max(span.first(), span.grid().indexOf(promotion.startDate()));
            long to = Math.min(span.last() - 1, span.grid().indexOf(promotion.endDate()));
            for (long bucket = from; bucket <= to; bucket++) {
                int i = (int) (bucket - span.first());
                double share = span.share(bucket, promotion.startDate(), promotion.endDate());
                any[i] = Math.min(1, any[i] + share);
                depth[i] = Math.min(1, depth[i] + share * discount);
                if (mechanic >= 0) {
                    byMechanic[mechanic][i] = Math.min(1, byMechanic[mechanic][i] + share);
                }
            }
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
