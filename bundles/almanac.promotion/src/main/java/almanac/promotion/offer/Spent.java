package almanac.promotion.offer;

import almanac.api.promotion.Offer;
import almanac.api.promotion.OfferDecision;
import almanac.api.promotion.OfferLimits;
import java.util.List;

/** What decisions have used of the limits; only this product's own count. */
final class Spent {
    private final OfferLimits limits;
    private double cost;
    private long made;
    private long explored;

    Spent(List<OfferDecision> log, OfferLimits limits) {
        this.limits = limits;
        log.stream().filter(d -> d.policy().equals(OfferDecision.THOMPSON)).forEach(this::add);
    }

    void add(OfferDecision decision) {
        cost += decision.chosen().cost();
        made++;
        explored += decision.explored() ? 1 : 0;
    }

    /** Whether the budget has room for it. */
    boolean allows(Offer offer) {
        return offer.cost() == 0 || cost + offer.cost() <= limits.budget();
    }

    /** Whether the next decision may be made to learn and the share still be kept. */
    boolean mayExplore() {
        return explored + 1 <= limits.explorationShare() * (made + 1);
    }
}
