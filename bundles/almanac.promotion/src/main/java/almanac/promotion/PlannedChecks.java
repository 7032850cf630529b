package almanac.promotion;

import almanac.api.InputException;
import almanac.api.Place;
import almanac.api.Sku;
import almanac.api.Texts;
import almanac.api.demand.CleanedSeries;
import almanac.api.host.Item;
import almanac.api.host.Promotion;
import almanac.api.promotion.PromotionHistory;
import almanac.promotion.book.Layout;
import almanac.promotion.book.PriceBook;
import almanac.promotion.book.PromotionBook;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what makes no sense in planned promotions. */
final class PlannedChecks {
    private final Texts texts = Texts.of(PlannedChecks.class);
    private final String source;
    private final PromotionHistory known;
    private final Set<String> itemIds = new HashSet<>();
    private final Set<String> categories = new HashSet<>();
    private final Set<String> locations = new HashSet<>();

    PlannedChecks(String source, PromotionHistory known) {
        this.source = source;
        this.known = known;
        for (Item item : known.items().values()) {
            itemIds.add(item.itemId());
            categories.add(item.categoryId());
        }
        for (CleanedSeries series : known.series()) {
            itemIds.add(series.raw().sku().itemId());
            locations.add(series.raw().sku().locationId());
        }
    }

    void check(List<Promotion> planned, LocalDate earliest) {
        each(planned, earliest);
        overlaps(planned);
    }

    /** Each by itself. */
    void each(List<Promotion> planned, LocalDate earliest) {
        for (int i = 0; i < planned.size(); i++) {
            check(planned.get(i), i, earliest);
        }
    }

    private void check(Promotion p, int index, LocalDate earliest) {
        if (p.endDate().isBefore(p.startDate())) {
            throw problem(index, "end_date", "ends-before-start", p.promotionId(), p.endDate(), p.startDate());
        }
        if (earliest != null && p.endDate().isBefore(earliest)) {
            throw problem(index, "end_date", "is-past", p.promotionId(), p.endDate(), earliest);
        }
        if (p.itemId() != null && !itemIds.contains(p.itemId())) {
            throw problem(index, "item_id", "unknown-item", p.promotionId(), p.itemId());
        }
        if (p.categoryId() != null && !categories.contains(p.categoryId())) {
            throw problem(index, "category_id", "unknown-category", p.promotionId(), p.categoryId());
        }
        if (p.locationId() != null && !locations.contains(p.locationId())) {
            throw problem(index, "location_id", "unknown-location", p.promotionId(), p.locationId());
        }
        if (p.discountPercent() != null && !(p.discountPercent() >= 0 && p.discountPercent() <= 100)) {
            throw problem(index, "discount_pct", "discount", p.promotionId(), p.discountPercent());
        }
        if (p.promoPrice() != null && !(p.promoPrice() >= 0)) {
            throw problem(index, "promo_price", "price", p.promotionId(), p.promoPrice());
        }
        if (p.cost() != null && !(p.cost() >= 0)) {
            throw problem(index, "cost", "cost", p.promotionId(), p.cost());
        }
    }

    /** Two promotions of one SKU on one day leave open which price holds; so does the same row twice. */
    private void overlaps(List<Promotion> planned) {
        PriceBook prices = new PriceBook(known.prices(), known.items());
        PromotionBook book = new PromotionBook(planned, known.items(), prices, Layout.of(planned, List.of(), 0));
        for (CleanedSeries series : known.series()) {
            Sku sku = series.raw().sku();
            Promotion before = null;
            for (Promotion next : book.of(sku)) {
                if (before != null && !next.startDate().isAfter(before.endDate())) {
                    throw problem(
                            planned.lastIndexOf(next),
                            "start_date",
                            "overlap",
                            next.promotionId(),
                            before.promotionId(),
                            sku.key(),
                            next.startDate());
                }
                before = before == null || next.endDate().isAfter(before.endDate()) ? next : before;
            }
        }
    }

    /** The header is line 1 of a file. */
    private InputException problem(int index, String column, String key, Object... values) {
        Object[] shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = String.valueOf(values[i]);
        }
        return new InputException(new Place(source, index + 2L, column), texts.get(key, shown));
    }
}
