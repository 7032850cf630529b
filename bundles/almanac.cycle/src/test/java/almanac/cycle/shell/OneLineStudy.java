package almanac.cycle.shell;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.host.Promotion;
import almanac.api.promotion.EffectSize;
import almanac.api.promotion.PromotionEffects;
import almanac.api.promotion.PromotionLine;
import almanac.api.promotion.PromotionOutlook;
import almanac.api.promotion.PromotionReview;
import almanac.api.promotion.PromotionStudy;
import almanac.api.promotion.Uplift;
import java.time.LocalDate;
import java.util.List;

/** A study that says the same of every promotion: one line. */
final class OneLineStudy implements PromotionStudy, PromotionEffects {
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
    public List<PromotionReview> reviews() {
        return List.of();
    }

    @Override
    public List<Uplift> uplifts() {
        return List.of();
    }

    @Override
    public List<EffectSize> elasticities() {
        return List.of();
    }

    @Override
    public List<EffectSize> cannibalisation() {
        return List.of();
    }

    @Override
    public List<EffectSize> pullForward() {
        return List.of();
    }

    @Override
    public int events() {
        return 7;
    }

    @Override
    public DemandSeries baseline(DemandSeries series) {
        return series;
    }

    @Override
    public PromotionOutlook outlook(List<Promotion> promotions, long firstBucket, int horizon) {
        throw new UnsupportedOperationException();
    }
}
