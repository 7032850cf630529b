package almanac.cycle.shell;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.host.Promotion;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.Appraisal.Need;
import almanac.api.promotion.OfferGrid;
import almanac.api.promotion.Opportunity;
import almanac.api.promotion.PlanProposal;
import almanac.api.promotion.PlanRules;
import almanac.api.promotion.PromotionEffects;
import almanac.api.promotion.PromotionLine;
import almanac.api.promotion.PromotionOutlook;
import almanac.api.promotion.PromotionReview;
import almanac.api.promotion.PromotionStudy;
import java.time.LocalDate;
import java.util.List;

/** A study that says the same of every promotion: one line. */
final class OneLineStudy implements PromotionStudy, PromotionEffects {
    private static final Sku A = new Sku("A", "L1");

    @Override
    public Double leadTimeDays(Sku sku) {
        return sku.equals(A) ? 9.5 : null;
    }

    @Override
    public LocalDate asOf() {
        return LocalDate.of(2026, 11, 1);
    }

    @Override
    public PromotionEffects effects() {
        return this;
    }

    @Override
    public List<Promotion> promotions() {
        return List.of();
    }

    @Override
    public List<PromotionLine> whatIf(String source, List<Promotion> planned, Progress progress) {
        return planned.stream()
                .map(p -> new PromotionLine(
                        p.promotionId(), new Sku("A", "L1"), p.startDate(), 10, 12.5, -1, 2, 23.5, 15, 40, null, null))
                .toList();
    }

    @Override
    public List<Promotion> options(OfferGrid grid) {
        return grid.percents().stream()
                .map(percent -> new Promotion(
                        "A-" + percent, null, null, asOf(), asOf().plusDays(6), "A", null, null, percent, null, null))
                .toList();
    }

    /** The first option is the best plan, the next one the second. */
    @Override
    public PlanProposal propose(String source, List<Promotion> options, PlanRules rules, Progress progress) {
        List<PlanProposal.Plan> plans = options.stream()
                .map(p -> new Appraisal(p, 5, -1, 40.0, 12.5, 7, 0.3, List.of()))
                .map(a -> new PlanProposal.Plan(List.of(a), 12.5))
                .toList();
        if (plans.isEmpty()) {
            return new PlanProposal(new PlanProposal.Plan(List.of(), 0), null, 0, true, 0, List.of(), List.of());
        }
        return new PlanProposal(
                plans.get(0), plans.get(1), 13, false, options.size(), List.of(Reason.of("test.left-out")), List.of());
    }

    @Override
    public List<PromotionLine> together(List<Promotion> plan, Progress progress) {
        return List.of(new PromotionLine("", new Sku("A", "L1"), asOf(), 10, 4, 0, 0, 14, 9, 20, 39.0, 11.5));
    }

    @Override
    public List<Appraisal> appraise(List<Promotion> planned, Progress progress) {
        return planned.stream()
                .map(p ->
                        new Appraisal(p, 13.5, -1, 40.0, null, 7, null, List.of(new Need(A, p.startDate(), 13.5, 30))))
                .toList();
    }

    @Override
    public List<Reason> warnings(List<Promotion> planned, List<PromotionLine> lines, Progress progress) {
        return List.of(Reason.of("test.warning", "promotion", planned.get(0).promotionId()));
    }

    @Override
    public List<Opportunity> opportunities(Progress progress) {
        return List.of(
                new Opportunity(Opportunity.Kind.SURPLUS, new Sku("A", "L1"), 30, 90.0, Reason.of("test.surplus")),
                new Opportunity(Opportunity.Kind.HOT, new Sku("B", "L1"), 2, null, Reason.of("test.hot")));
    }

    @Override
    public List<PromotionReview> reviews() {
        return List.of();
    }

    @Override
    public int events() {
        return 7;
    }

    @Override
    public PromotionOutlook outlook(List<Promotion> promotions, long firstBucket, int horizon) {
        throw new UnsupportedOperationException();
    }
}
