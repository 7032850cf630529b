package almanac.api.promotion;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.host.Promotion;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** A host's promotions as they were known on one day. Baseline forecasts are kept once made. Any number of threads. */
@ProviderType
public interface PromotionStudy {
    /** The day of the decision. */
    LocalDate asOf();

    /** What was learned. */
    PromotionEffects effects();

    /** Promotions that the host has, past and planned. */
    List<Promotion> promotions();

    /**
     * What planned promotions would do, each by itself.
     *
     * @param source the file or table they come from, as the user knows it
     * @return in the order of promotion, SKU, date
     * @throws almanac.api.InputException where a promotion makes no sense
     */
    List<PromotionLine> whatIf(String source, List<Promotion> planned, Progress progress);

    /**
     * The same in short: what each of them comes to, and what it takes from a budget.
     *
     * @param planned checked by {@link #whatIf} before
     */
    default List<Appraisal> appraise(List<Promotion> planned, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** Days until an order placed now is there, by the host's last plan, else by its supply terms; null where neither tells. */
    default Double leadTimeDays(Sku sku) {
        return null;
    }

    /** How promotions that are over went: what was expected without them, what was sold, what it earned. By end, the latest first. */
    List<PromotionReview> reviews();

    /**
     * Possible promotions to choose from, without those that overlap with what the host has planned already.
     *
     * @throws almanac.api.InputException where an item or category is unknown
     */
    default List<Promotion> options(OfferGrid grid) {
        throw new UnsupportedOperationException();
    }

    /**
     * Chooses promotions; what cannot be supplied is never chosen.
     *
     * @param source the file or table that the options come from, as the user knows it
     * @throws almanac.api.InputException where an option makes no sense
     */
    default PlanProposal propose(String source, List<Promotion> options, PlanRules rules, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /**
     * What a plan does where all its promotions run, those that take from each other too: lines without a promotion id, no promotion's
     * cost in their margins.
     */
    default List<PromotionLine> together(List<Promotion> plan, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** What a planner should know of planned promotions, beside what they do. */
    default List<Reason> warnings(List<Promotion> planned, List<PromotionLine> lines, Progress progress) {
        return List.of();
    }

    /**
     * What planned promotions need to have ready, by promotion and SKU.
     *
     * @param planned checked by {@link #whatIf} before
     */
    default List<PreBuild> preBuild(List<Promotion> planned, Progress progress) {
        return List.of();
    }

    /** SKUs that are worth a promotion, and why: the most money first. */
    default List<Opportunity> opportunities(Progress progress) {
        throw new UnsupportedOperationException();
    }
}
