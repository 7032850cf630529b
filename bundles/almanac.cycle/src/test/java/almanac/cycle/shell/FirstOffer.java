package almanac.cycle.shell;

import almanac.api.AlmanacException;
import almanac.api.promotion.Offer;
import almanac.api.promotion.OfferCase;
import almanac.api.promotion.OfferDecision;
import almanac.api.promotion.OfferEvaluation;
import almanac.api.promotion.OfferEvaluation.Estimate;
import almanac.api.promotion.OfferEvaluation.Verdict;
import almanac.api.promotion.OfferLearning;
import almanac.api.promotion.OfferLimits;
import java.time.Instant;
import java.util.List;

/** Always makes the first offer, and thinks well of it; for tests. */
record FirstOffer(boolean enabled) implements OfferLearning {
    @Override
    public OfferLimits limits() {
        return new OfferLimits(enabled, false, 100, 0, 1e9);
    }

    @Override
    public OfferEvaluation evaluate(List<OfferDecision> log) {
        Estimate estimate = new Estimate(1.23456789, 1, 2);
        return new OfferEvaluation(
                log.size(),
                log.size() / 2.0,
                estimate,
                Estimate.UNKNOWN,
                estimate,
                estimate,
                estimate,
                enabled ? Verdict.PROVED : Verdict.OFF);
    }

    @Override
    public List<OfferDecision> choose(
            String experiment, List<OfferDecision> log, List<Offer> offers, List<OfferCase> cases, Instant at) {
        if (!enabled) {
            throw new AlmanacException("switched off");
        }
        return cases.stream()
                .map(c -> new OfferDecision(
                        0, experiment, at, c, offers, offers.get(0), 0.75, OfferDecision.THOMPSON, false, null))
                .toList();
    }
}
