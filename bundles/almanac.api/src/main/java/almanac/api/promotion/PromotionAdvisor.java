package almanac.api.promotion;

import almanac.api.Progress;
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
}
