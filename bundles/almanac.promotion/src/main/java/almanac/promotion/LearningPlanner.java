package almanac.promotion;

import almanac.api.Progress;
import almanac.api.host.Promotion;
import almanac.api.promotion.PromotionEffects;
import almanac.api.promotion.PromotionHistory;
import almanac.api.promotion.PromotionPlanner;
import almanac.promotion.learn.Learned;
import almanac.promotion.learn.Learner;
import java.time.LocalDate;
import java.util.List;

/** Learns what promotions do from the past of the same shop. */
public final class LearningPlanner implements PromotionPlanner {
    @Override
    public PromotionEffects learn(PromotionHistory history, Progress progress) {
        Learned learned = Learner.learn(history, progress);
        return learned == null
                ? new NoEffects()
                : new LearnedEffects(learned, history.promotions(), history.prices(), history.items());
    }

    @Override
    public void check(String source, List<Promotion> planned, PromotionHistory known, LocalDate earliest) {
        new PlannedChecks(source, known).check(planned, earliest);
    }

    @Override
    public void checkOptions(String source, List<Promotion> options, PromotionHistory known, LocalDate earliest) {
        new PlannedChecks(source, known).each(options, earliest);
    }
}
