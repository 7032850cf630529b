package almanac.promotion;

import almanac.api.Progress;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.Feed;
import almanac.api.promotion.PlanProposal;
import almanac.api.promotion.PlanRules;
import almanac.api.promotion.PromotionAdvisor;
import almanac.promotion.optimise.PlanChooser;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Offers the choice of promotions as a service. */
@Component
public final class PromotionAdvisorComponent implements PromotionAdvisor {
    @Override
    public PlanProposal propose(List<Appraisal> options, List<Feed> feeds, PlanRules rules, Progress progress) {
        return new PlanChooser(options, feeds, rules, progress).choose();
    }
}
