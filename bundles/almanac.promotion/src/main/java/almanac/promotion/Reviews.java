package almanac.promotion;

import almanac.api.Sku;
import almanac.api.host.Item;
import almanac.api.host.Promotion;
import almanac.api.promotion.PromotionReview;
import almanac.promotion.book.Layout;
import almanac.promotion.book.PriceBook;
import almanac.promotion.book.PromotionBook;
import almanac.promotion.learn.Learned;
import almanac.promotion.learn.LearnedSku;
import almanac.promotion.learn.Posterior;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How promotions that are over went, beside the baseline that was learned. */
final class Reviews {
    private final Learned learned;
    private final Map<String, Item> items;
    private final PriceBook prices;
    private final PromotionBook book;

    Reviews(Learned learned, List<Promotion> promotions, Map<String, Item> items, PriceBook prices) {
        this.learned = learned;
        this.items = items;
        this.prices = prices;
        this.book = new PromotionBook(promotions, items, prices, learned.layout());
    }

    /** All of them, by end, the latest first. */
    List<PromotionReview> all() {
        List<Event> events = new ArrayList<>();
        Map<String, Double> baselines = new HashMap<>();
        for (LearnedSku sku : learned.skus()) {
            List<Promotion> promotions = book.of(sku.sku());
            Past past = promotions.isEmpty() ? null : Past.of(sku);
            for (Promotion promotion : promotions) {
                Event event = event(past, promotion);
                if (event != null) {
                    events.add(event);
                    baselines.merge(promotion.promotionId(), event.baseline, Double::sum);
                }
            }
        }
        return events.stream()
                .map(e -> review(e, baselines.get(e.promotion.promotionId())))
                .sorted(Comparator.comparing(PromotionReview::to)
                        .reversed()
                        .thenComparing(PromotionReview::promotionId)
                        .thenComparing(PromotionReview::sku))
                .toList();
    }

    /** The numbers of a SKU's history, unpacked. */
    private record Past(LearnedSku sku, float[] baseline, float[] factors, float[] sold, float[] onSale) {
        static Past of(LearnedSku sku) {
            return new Past(
                    sku,
                    sku.baseline().open(),
                    sku.factors().open(),
                    sku.sold().open(),
                    sku.onSale().open());
        }
    }

    /** Sums over the buckets of one promotion at one SKU. */
    private static final class Event {
        private final LearnedSku sku;
        private final Promotion promotion;
        private double baseline;
        private double sold;
        private double expected;
        private double onSale;
        private int buckets;

        Event(LearnedSku sku, Promotion promotion) {
            this.sku = sku;
            this.promotion = promotion;
        }
    }

    /** Null where the promotion is not over within the history. */
    private Event event(Past past, Promotion promotion) {
        long first = past.sku().firstBucket();
        long from = learned.grid().indexOf(promotion.startDate()) - first;
        long to = learned.grid().indexOf(promotion.endDate()) - first;
        if (to < 0 || to >= past.baseline().length) {
            return null;
        }
        Event event = new Event(past.sku(), promotion);
        for (int t = (int) Math.max(0, from); t <= to; t++) {
            double usual = past.baseline()[t] * past.onSale()[t];
            event.baseline += usual;
            event.expected += usual * past.factors()[t];
            event.sold += Double.isNaN(past.sold()[t]) ? 0 : past.sold()[t];
            event.onSale += past.onSale()[t];
            event.buckets++;
        }
        return event;
    }

    private PromotionReview review(Event e, double promotionBaseline) {
        Sku sku = e.sku.sku();
        Posterior known = learned.of(sku.itemId(), e.sku.category());
        double incremental = e.sold - e.baseline;
        double gained = Math.max(0, incremental);
        Double margin = margin(e, promotionBaseline);
        Double cost = e.promotion.cost();
        double share = promotionBaseline > 0 ? e.baseline / promotionBaseline : 0;
        return new PromotionReview(
                e.promotion.promotionId(),
                e.promotion.name(),
                e.promotion.mechanic(),
                sku,
                e.promotion.startDate(),
                e.promotion.endDate(),
                e.baseline,
                e.sold,
                incremental,
                e.expected,
                -gained * Math.max(0, known.mean(Layout.CROSS)),
                -gained * Math.max(0, known.mean(Layout.AFTER)),
                1 - e.onSale / e.buckets,
                margin,
                margin == null || cost == null || !(cost * share > 0) ? null : margin / (cost * share));
    }

    private Double margin(Event e, double promotionBaseline) {
        Item item = items.get(e.sku.sku().itemId());
        double price = prices.on(e.sku.sku(), e.promotion.startDate());
        if (item == null || item.unitCost() == null || Double.isNaN(price)) {
            return null;
        }
        double paid = price * Math.exp(-book.depth(e.promotion, e.sku.sku()));
        double cost = e.promotion.cost() == null || !(promotionBaseline > 0)
                ? 0
                : e.promotion.cost() * e.baseline / promotionBaseline;
        return e.sold * (paid - item.unitCost()) - e.baseline * (price - item.unitCost()) - cost;
    }
}
