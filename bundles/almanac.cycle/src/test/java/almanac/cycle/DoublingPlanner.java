package almanac.cycle;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.forecast.Forecast;
import almanac.api.host.Promotion;
import almanac.api.promotion.PromotionEffects;
import almanac.api.promotion.PromotionHistory;
import almanac.api.promotion.PromotionLine;
import almanac.api.promotion.PromotionOutlook;
import almanac.api.promotion.PromotionPlanner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows of every promotion that it doubles each bucket it touches, of the items it names; notes what it was to learn from. */
public final class DoublingPlanner implements PromotionPlanner, PromotionEffects {
    public final List<PromotionHistory> learned = new ArrayList<>();

    @Override
    public PromotionEffects learn(PromotionHistory history, Progress progress) {
        learned.add(history);
        return this;
    }

    @Override
    public void check(String source, List<Promotion> planned, PromotionHistory known, LocalDate earliest) {}

    @Override
    public int events() {
        return 1;
    }

    @Override
    public PromotionOutlook outlook(List<Promotion> promotions, long firstBucket, int horizon) {
        return new PromotionOutlook() {
            @Override
            public Forecast apply(Forecast baseline) {
                double[] mean = baseline.means();
                boolean touched = false;
                for (Promotion p : promotions) {
                    for (int h = 0; h < mean.length; h++) {
                        long bucket = baseline.firstBucket() + h;
                        boolean runs = bucket >= baseline.grid().indexOf(p.startDate())
                                && bucket <= baseline.grid().indexOf(p.endDate())
                                && baseline.sku().itemId().equals(p.itemId());
                        mean[h] *= runs ? 2 : 1;
                        touched |= runs;
                    }
                }
                return touched
                        ? new Forecast(
                                        baseline.sku(),
                                        baseline.grid(),
                                        baseline.firstBucket(),
                                        mean,
                                        new double[0],
                                        new double[0][],
                                        null,
                                        baseline.provenance(),
                                        baseline.notes())
                                .withNotes(List.of(Reason.of("test.promoted")))
                        : baseline;
            }

            @Override
            public List<PromotionLine> lines(Collection<Forecast> baselines) {
                return List.of();
            }

            @Override
            public Set<Sku> skus() {
                return promotions.stream().map(p -> Sku.of(p.itemId())).collect(Collectors.toSet());
            }
        };
    }
}
