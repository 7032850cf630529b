package almanac.promotion.offer;

import almanac.api.promotion.Offer;
import almanac.api.promotion.OfferCase;
import almanac.api.promotion.OfferDecision;
import almanac.api.promotion.OfferEvaluation;
import almanac.api.promotion.OfferLearning;
import almanac.api.promotion.OfferLimits;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Offers {@link ThompsonOffers} as a service, within what an administrator has set. */
@Component(configurationPid = "almanac.offers")
@Designate(ocd = OfferSettings.class)
public final class OffersComponent implements OfferLearning {
    private final OfferLearning offers;

    @Activate
    public OffersComponent(OfferSettings settings) {
        offers = new ThompsonOffers(
                new OfferLimits(
                        settings.enabled(),
                        settings.mayExplore(),
                        settings.maxDiscountPercent(),
                        settings.explorationShare(),
                        settings.budget()),
                settings.seed());
    }

    @Override
    public OfferLimits limits() {
        return offers.limits();
    }

    @Override
    public OfferEvaluation evaluate(List<OfferDecision> log) {
        return offers.evaluate(log);
    }

    @Override
    public List<OfferDecision> choose(
            String experiment, List<OfferDecision> log, List<Offer> made, List<OfferCase> cases, Instant at) {
        return offers.choose(experiment, log, made, cases, at);
    }
}
