package almanac.ui.promotion;

import almanac.api.host.Promotion;
import almanac.api.promotion.PromotionLine;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Plans as rows of texts. */
final class PlanRows {
    /** Heads of a plan's promotions. */
    static final List<String> PROMOTION_HEADS = List.of(
            "promo.head.id",
            "promo.head.mechanic",
            "promo.head.from",
            "promo.head.to",
            "promo.head.what",
            "promo.head.where",
            "#promo.head.discount",
            "#promo.head.price",
            "#promo.head.cost",
            "#promo.head.skus",
            "#promo.head.baseline",
            "#promo.head.incremental",
            "#promo.head.cannibalised",
            "#promo.head.pulled",
            "#promo.head.revenue",
            "#promo.head.margin");

    /** Heads of plans side by side. */
    static final List<String> PLAN_HEADS = List.of(
            "promo.head.plan",
            "#promo.head.promotions",
            "#promo.head.skus",
            "#promo.head.baseline",
            "#promo.head.incremental",
            "#promo.head.cannibalised",
            "#promo.head.pulled",
            "#promo.head.change",
            "#promo.head.revenue",
            "#promo.head.margin",
            "#promo.head.plan-cost",
            "#promo.head.warnings");

    private static final double PERCENT = 100;

    private final Formats formats;

    PlanRows(Formats formats) {
        this.formats = formats;
    }

    /**
     * A plan's promotions, each by itself.
     *
     * @param outcome null where it was not worked out yet
     */
    List<List<String>> promotions(Plan plan, Outcome outcome) {
        Map<String, List<PromotionLine>> byId = outcome == null
                ? Map.of()
                : outcome.alone().stream().collect(Collectors.groupingBy(PromotionLine::promotionId));
        List<List<String>> rows = new ArrayList<>();
        for (Promotion promotion : plan.promotions()) {
            List<String> row = new ArrayList<>(terms(promotion));
            row.addAll(outcome == null ? unknown() : effect(byId.get(promotion.promotionId())));
            rows.add(row);
        }
        return rows;
    }

    private List<String> terms(Promotion p) {
        return List.of(
                p.promotionId(),
                text(p.mechanic()),
                formats.day(p.startDate()),
                formats.day(p.endDate()),
                what(p),
                p.locationId() == null ? UiTexts.say("promo.everywhere") : p.locationId(),
                p.discountPercent() == null ? "" : formats.percent(p.discountPercent() / PERCENT),
                formats.price(p.promoPrice()),
                formats.money(p.cost()));
    }

    /** What is promoted, in words. */
    static String what(Promotion p) {
        if (p.itemId() != null) {
            return p.itemId();
        }
        return p.categoryId() == null ? UiTexts.say("promo.everything") : UiTexts.say("promo.category", p.categoryId());
    }

    private List<String> effect(List<PromotionLine> lines) {
        Sums sums = Sums.of(Objects.requireNonNullElse(lines, List.of()));
        return List.of(
                formats.whole(sums.skus()),
                formats.quantity(sums.baseline()),
                formats.quantity(sums.incremental()),
                formats.quantity(sums.cannibalised()),
                formats.quantity(sums.pulled()),
                formats.money(sums.revenue()),
                formats.money(sums.margin()));
    }

    private static List<String> unknown() {
        return List.of("", "", "", "", "", "", "");
    }

    /** Plans side by side, each with all its promotions together; the promotions' costs are taken off the margin. */
    List<List<String>> plans(Plans plans) {
        return plans.all().stream().map(plan -> plan(plan, plans.outcome(plan))).toList();
    }

    private List<String> plan(Plan plan, Outcome outcome) {
        String count = formats.whole(plan.promotions().size());
        double cost = plan.promotions().stream()
                .mapToDouble(p -> p.cost() == null ? 0 : p.cost())
                .sum();
        if (outcome == null) {
            return List.of(plan.name(), count, "", "", "", "", "", "", "", "", formats.money(cost), "");
        }
        Sums sums = Sums.of(outcome.together());
        return List.of(
                plan.name(),
                count,
                formats.whole(sums.skus()),
                formats.quantity(sums.baseline()),
                formats.quantity(sums.incremental()),
                formats.quantity(sums.cannibalised()),
                formats.quantity(sums.pulled()),
                formats.quantity(sums.change()),
                formats.money(sums.revenue()),
                formats.money(sums.margin() == null ? null : (Double) (sums.margin() - cost)),
                formats.money(cost),
                formats.whole(outcome.warnings().size()));
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
