package almanac.ui.promotion;

import almanac.api.promotion.PromotionReview;
import almanac.ui.Formats;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How past promotions went, a row a promotion. */
final class ReviewRows {
    static final List<String> HEADS = List.of(
            "promo.head.id",
            "promo.head.name",
            "promo.head.mechanic",
            "promo.head.from",
            "promo.head.to",
            "#promo.head.skus",
            "#promo.head.baseline",
            "#promo.head.sold",
            "#promo.head.incremental",
            "#promo.head.expected",
            "#promo.head.cannibalised",
            "#promo.head.missing",
            "#promo.head.stocked-out",
            "#promo.head.margin",
            "#promo.head.return");

    private final Formats formats;

    ReviewRows(Formats formats) {
        this.formats = formats;
    }

    /** In the order in which the promotions come first. */
    List<List<String>> of(List<PromotionReview> reviews) {
        Map<String, List<PromotionReview>> byId = new LinkedHashMap<>();
        reviews.forEach(r ->
                byId.computeIfAbsent(r.promotionId(), id -> new ArrayList<>()).add(r));
        return byId.values().stream().map(this::row).toList();
    }

    private List<String> row(List<PromotionReview> skus) {
        PromotionReview first = skus.get(0);
        Double margin = skus.stream().anyMatch(r -> r.margin() == null)
                ? null
                : (Double) skus.stream().mapToDouble(PromotionReview::margin).sum();
        return List.of(
                first.promotionId(),
                Objects.requireNonNullElse(first.name(), ""),
                Objects.requireNonNullElse(first.mechanic(), ""),
                formats.day(first.from()),
                formats.day(first.to()),
                formats.whole(skus.size()),
                sum(skus, PromotionReview::baseline),
                sum(skus, PromotionReview::sold),
                sum(skus, PromotionReview::incremental),
                sum(skus, PromotionReview::expected),
                sum(skus, PromotionReview::cannibalised),
                sum(skus, PromotionReview::missingAfter),
                formats.percent(skus.stream()
                        .mapToDouble(PromotionReview::stockedOut)
                        .average()
                        .orElse(0)),
                formats.money(margin),
                skus.size() == 1 ? formats.quantity(first.returnOnCost()) : returnOnCost(skus, margin));
    }

    private String sum(List<PromotionReview> skus, java.util.function.ToDoubleFunction<PromotionReview> value) {
        return formats.quantity(skus.stream().mapToDouble(value).sum());
    }

    /** Margin by cost, where each SKU's share of the cost follows from its own margin and return. */
    private String returnOnCost(List<PromotionReview> skus, Double margin) {
        if (margin == null || skus.stream().anyMatch(r -> r.returnOnCost() == null || r.returnOnCost() == 0)) {
            return "";
        }
        double cost =
                skus.stream().mapToDouble(r -> r.margin() / r.returnOnCost()).sum();
        return formats.quantity(margin / cost);
    }
}
