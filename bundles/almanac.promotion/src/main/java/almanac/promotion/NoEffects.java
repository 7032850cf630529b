package almanac.promotion;

import almanac.api.Sku;
import almanac.api.forecast.Forecast;
import almanac.api.host.Promotion;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.PromotionEffects;
import almanac.api.promotion.PromotionLine;
import almanac.api.promotion.PromotionOutlook;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What there is to know where there is no history at all: nothing. */
final class NoEffects implements PromotionEffects, PromotionOutlook {
    @Override
    public int events() {
        return 0;
    }

    @Override
    public PromotionOutlook outlook(List<Promotion> promotions, long firstBucket, int horizon) {
        return this;
    }

    @Override
    public Forecast apply(Forecast baseline) {
        return baseline;
    }

    @Override
    public Set<Sku> skus() {
        return Set.of();
    }

    @Override
    public List<PromotionLine> lines(Collection<Forecast> baselines) {
        return List.of();
    }

    /** Nothing is known, so nothing is to be chosen from: each option does nothing. */
    @Override
    public List<Appraisal> appraise(List<Promotion> options, Collection<Forecast> baselines) {
        return options.stream()
                .map(p -> new Appraisal(p, 0, 0, 0.0, 0.0, 0, null, List.of()))
                .toList();
    }
}
