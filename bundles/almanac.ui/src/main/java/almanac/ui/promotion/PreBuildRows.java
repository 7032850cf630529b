package almanac.ui.promotion;

import almanac.api.promotion.PreBuild;
import almanac.ui.Formats;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What must be ready before promotions start, as texts: what must be ordered first comes first. */
final class PreBuildRows {
    static final List<String> HEADS = List.of(
            "promo.head.id",
            "promo.head.item",
            "promo.head.where",
            "promo.head.order-by",
            "#promo.head.extra",
            "#promo.head.extra-high",
            "promo.head.needed-by",
            "#head.lead-time");

    private final Formats formats;
    private final LocalDate today;

    /**
     * @param today an order that should have gone out before is marked
     */
    PreBuildRows(Formats formats, LocalDate today) {
        this.formats = formats;
        this.today = today;
    }

    List<List<String>> of(List<PreBuild> all) {
        return all.stream()
                .sorted(Comparator.comparing(PreBuildRows::due))
                .map(this::row)
                .toList();
    }

    /** Where the lead time is not known it is late to order on the first day. */
    private static LocalDate due(PreBuild one) {
        return one.orderBy() == null ? one.neededBy() : one.orderBy();
    }

    private List<String> row(PreBuild one) {
        return List.of(
                one.promotionId(),
                one.sku().itemId(),
                one.sku().locationId(),
                (one.orderBy() != null && one.orderBy().isBefore(today) ? "⚠ " : "") + formats.day(one.orderBy()),
                formats.quantity(one.units()),
                formats.quantity(one.unitsHigh()),
                formats.day(one.neededBy()),
                formats.quantity(one.leadTimeDays()));
    }
}
