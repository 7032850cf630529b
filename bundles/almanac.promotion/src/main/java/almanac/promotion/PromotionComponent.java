package almanac.promotion;

import almanac.api.Progress;
import almanac.api.host.Promotion;
import almanac.api.promotion.PromotionEffects;
import almanac.api.promotion.PromotionHistory;
import almanac.api.promotion.PromotionPlanner;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Offers {@link LearningPlanner} as a service. */
@Component
public final class PromotionComponent implements PromotionPlanner {
    private final PromotionPlanner planner = new LearningPlanner();

    @Override
    public PromotionEffects learn(PromotionHistory history, Progress progress) {
        return planner.learn(history, progress);
    }

    @Override
    public void check(String source, List<Promotion> planned, PromotionHistory known, LocalDate earliest) {
        planner.check(source, planned, known, earliest);
    }

    @Override
    public void checkOptions(String source, List<Promotion> options, PromotionHistory known, LocalDate earliest) {
        planner.checkOptions(source, options, known, earliest);
    }
}
