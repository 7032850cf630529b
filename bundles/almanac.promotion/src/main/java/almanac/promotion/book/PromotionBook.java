package almanac.promotion.book;

import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import almanac.api.host.Item;
import almanac.api.host.Promotion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which promotions hold for a SKU, and how deep they are. */
public final class PromotionBook {
    /** A free offer has no price ratio; deeper discounts count as this. */
    private static final double DEEPEST = 0.95;

    private final Map<String, List<Promotion>> byItem = new HashMap<>();
    private final Map<String, List<Promotion>> byCategory = new HashMap<>();
    private final List<Promotion> general = new ArrayList<>();
    private final Map<String, Item> items;
    private final PriceBook prices;
    private final Layout layout;

    public PromotionBook(List<Promotion> promotions, Map<String, Item> items, PriceBook prices, Layout layout) {
        this.items = items;
        this.prices = prices;
        this.layout = layout;
        for (Promotion promotion : promotions) {
            if (promotion.itemId() != null) {
                byItem.computeIfAbsent(promotion.itemId(), k -> new ArrayList<>())
                        .add(promotion);
            } else if (promotion.categoryId() != null) {
                byCategory
                        .computeIfAbsent(promotion.categoryId(), k -> new ArrayList<>())
                        .add(promotion);
            } else {
                general.add(promotion);
            }
        }
    }

    /** Promotions of a SKU, by start. */
    public List<Promotion> of(Sku sku) {
        List<Promotion> all = new ArrayList<>(general);
        all.addAll(byItem.getOrDefault(sku.itemId(), List.of()));
        Item item = items.get(sku.itemId());
        if (item != null && item.categoryId() != null) {
            all.addAll(byCategory.getOrDefault(item.categoryId(), List.of()));
        }
        all.removeIf(p -> p.locationId() != null && !p.locationId().equals(sku.locationId()));
        all.sort(Comparator.comparing(Promotion::startDate).thenComparing(Promotion::promotionId));
        return all;
    }

    /** {@code -log(price / regular price)} of a promotion; 0 where nothing tells. */
    public double depth(Promotion promotion, Sku sku) {
        double discount = 0;
        if (promotion.discountPercent() != null) {
            discount = promotion.discountPercent() / 100;
        } else if (promotion.promoPrice() != null) {
            double regular = prices.on(sku, promotion.startDate());
            discount = regular > 0 ? 1 - promotion.promoPrice() / regular : 0;
        }
        return -Math.log1p(-Math.max(0, Math.min(DEEPEST, discount)));
    }

    /**
     * A SKU's promotions over some buckets.
     *
     * @param priceDips depth by bucket of prices that fell without a promotion, 0 elsewhere; null for none
     */
    public PromotedBuckets buckets(Sku sku, TimeGrid grid, long first, int size, double[] priceDips) {
        double[] share = new double[size];
        double[] depth = new double[size];
        double[] deepDays = new double[size];
        boolean[] flagged = new boolean[size];
        int[] age = new int[size];
        double[][] days = new double[layout.mechanics().size()][];
        for (Promotion promotion : of(sku)) {
            double deep = depth(promotion, sku);
            int mechanic = layout.mechanic(promotion.mechanic()) - Layout.MECHANICS;
            int from = (int) Math.max(0, grid.indexOf(promotion.startDate()) - first);
            int to = (int) Math.min(size - 1L, grid.indexOf(promotion.endDate()) - first);
            for (int t = from; t <= to; t++) {
                double part = overlap(grid, first + t, promotion.startDate(), promotion.endDate());
                share[t] = Math.min(1, share[t] + part);
                int run = (int) (first + t - grid.indexOf(promotion.startDate()));
                age[t] = flagged[t] ? Math.min(age[t], run) : run;
                flagged[t] = true;
                if (deep > 0) {
                    depth[t] += deep * part;
                    deepDays[t] += part;
                }
                if (mechanic >= 0) {
                    days[mechanic] = days[mechanic] == null ? new double[size] : days[mechanic];
                    days[mechanic][t] += part;
                }
            }
        }
        for (int t = 0; t < size; t++) {
            // Promotions side by side count each for its days; of those on the same days, one may tell the depth and
            // another the mechanic.
            depth[t] = depth[t] == 0 ? 0 : depth[t] / deepDays[t] * Math.min(1, deepDays[t] / share[t]);
        }
        if (priceDips != null) {
            addDips(priceDips, share, depth, flagged);
        }
        PromotedBuckets buckets = new PromotedBuckets(
                share, depth, mechanics(days, share), flagged, PromotedBuckets.runs(share), age, layout.typical());
        goOn(buckets);
        return buckets;
    }

    /** The same promotion in the next bucket goes on, though the table may have a row for each. */
    private static void goOn(PromotedBuckets buckets) {
        int[] age = buckets.age();
        for (int t = 1; t < age.length; t++) {
            boolean dip = !buckets.flagged()[t] && !buckets.flagged()[t - 1] && buckets.at(t - 1);
            if (buckets.at(t) && (dip || buckets.isAs(t, t - 1))) {
                age[t] = age[t - 1] + 1;
            }
        }
    }

    /** A known promotion without a depth of its own takes the one that the prices tell. */
    private static void addDips(double[] dips, double[] share, double[] depth, boolean[] flagged) {
        for (int t = 0; t < dips.length; t++) {
            if (dips[t] > 0 && !flagged[t]) {
                share[t] = 1;
                depth[t] = dips[t];
            } else if (dips[t] > 0 && depth[t] == 0) {
                depth[t] = dips[t] / share[t];
            }
        }
    }

    /** Those with half of the promoted days or more. */
    private static int[] mechanics(double[][] days, double[] share) {
        int[] bits = new int[share.length];
        for (int m = 0; m < days.length; m++) {
            for (int t = 0; days[m] != null && t < bits.length; t++) {
                if (days[m][t] > 0 && days[m][t] >= share[t] / 2) {
                    bits[t] |= 1 << m;
                }
            }
        }
        return bits;
    }

    /** The share of a bucket's days that lie from one day to another, both included. */
    static double overlap(TimeGrid grid, long bucket, LocalDate from, LocalDate to) {
        long start = grid.dateOf(bucket).toEpochDay();
        long length = grid.daysIn(bucket);
        long begin = Math.max(from.toEpochDay(), start);
        long finish = Math.min(to.toEpochDay() + 1, start + length);
        return Math.max(0, finish - begin) / (double) length;
    }
}
