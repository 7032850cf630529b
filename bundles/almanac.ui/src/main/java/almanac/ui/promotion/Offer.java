package almanac.ui.promotion;

import almanac.api.promotion.OfferGrid;
import almanac.api.promotion.Opportunity;
import almanac.api.promotion.PlanRules;
import java.util.Set;

/**
 * What the optimiser is asked.
 *
 * @param grid possible promotions; its items are those named
 * @param who items with such an opportunity are possible too
 * @param rules aim and limits
 */
record Offer(OfferGrid grid, Set<Opportunity.Kind> who, PlanRules rules) {
    Offer {
        who = Set.copyOf(who);
    }
}
