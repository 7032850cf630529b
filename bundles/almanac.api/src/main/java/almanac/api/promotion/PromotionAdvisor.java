package almanac.api.promotion;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.host.Promotion;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Says which promotions to run. */
@ProviderType
public interface PromotionAdvisor {
    /**
     * Chooses promotions out of many possible ones. The same question gets the same answer where the search is finished in time.
     *
     * @param options each by itself, as {@link PromotionEffects#appraise} tells
     * @param feeds what promoted SKUs can be fed from; a SKU without one can be fed without limit
     * @throws almanac.api.CancelledException where the progress says so
     */
    PlanProposal propose(List<Appraisal> options, List<Feed> feeds, PlanRules rules, Progress progress);

    /** SKUs that are worth a promotion: the most money first, those without any known last. */
    List<Opportunity> opportunities(List<SkuSituation> situations);

    /**
     * What a planner should know of planned promotions before they run: what cannot be supplied, which of them take from each other, which
     * run together or straight after others of the same item, over events and closing days, or below cost.
     *
     * @param planned several plans are asked about one by one
     * @param lines what each of them does by itself
     */
    List<Reason> warnings(List<Promotion> planned, List<PromotionLine> lines, Surroundings around);
}
