package almanac.promotion;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.host.Promotion;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.Feed;
import almanac.api.promotion.Opportunity;
import almanac.api.promotion.PlanProposal;
import almanac.api.promotion.PlanRules;
import almanac.api.promotion.PromotionAdvisor;
import almanac.api.promotion.PromotionLine;
import almanac.api.promotion.SkuSituation;
import almanac.api.promotion.Surroundings;
import almanac.promotion.advise.Interference;
import almanac.promotion.advise.Opportunities;
import almanac.promotion.optimise.PlanChooser;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Offers advice on which promotions to run as a service. */
@Component
public final class PromotionAdvisorComponent implements PromotionAdvisor {
    @Override
    public PlanProposal propose(List<Appraisal> options, List<Feed> feeds, PlanRules rules, Progress progress) {
        return new PlanChooser(options, feeds, rules, progress).choose();
    }

    @Override
    public List<Opportunity> opportunities(List<SkuSituation> situations) {
        return Opportunities.of(situations);
    }

    @Override
    public List<Reason> warnings(List<Promotion> planned, List<PromotionLine> lines, Surroundings around) {
        return Interference.of(planned, lines, around);
    }
}
