package almanac.promotion.offer;

import almanac.api.promotion.OfferDecision;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What is known of the reward of each offer in each context: a Bayesian linear regression an offer (Gelman et al., <i>Bayesian Data Analysis</i>, 3rd ed.,
 * section 14.8 with a conjugate prior), as Thompson sampling with linear rewards takes it (Agrawal and Goyal 2013, ICML; Russo et al. 2018,
 * "A Tutorial on Thompson Sampling", section 5). Rewards are standardised over the log, so that the prior has no unit.
 */
final class RewardModel {
    private final Features features;
    private final double mean;
    private final double deviation;
    private final Map<String, Regression> byOffer = new HashMap<>();
    private final Regression unseen;

    /**
     * @param log decisions with rewards; may be empty
     */
    RewardModel(Collection<OfferDecision> log) {
        features = new Features(log);
        mean = log.stream().mapToDouble(OfferDecision::reward).average().orElse(0);
        double variance = log.stream()
                .mapToDouble(d -> (d.reward() - mean) * (d.reward() - mean))
                .average()
                .orElse(1);
        deviation = variance > 0 ? Math.sqrt(variance) : 1;
        Map<String, Regression.Sums> sums = new HashMap<>();
        for (OfferDecision decision : log) {
            sums.computeIfAbsent(decision.chosen().name(), n -> new Regression.Sums(features.size()))
                    .add(features.of(decision.subject()), (decision.reward() - mean) / deviation);
        }
        sums.forEach((name, sum) -> byOffer.put(name, sum.regression()));
        unseen = new Regression.Sums(features.size()).regression();
    }

    /** Contexts as this model reads them. */
    Features features() {
        return features;
    }

    /** Expected reward. */
    double expected(String offer, double[] context) {
        return mean + deviation * byOffer.getOrDefault(offer, unseen).expected(context);
    }

    /** One draw of each offer's expected reward, standardised. */
    double[] draw(List<String> offers, double[] context, SplittableRandom random) {
        double[] drawn = new double[offers.size()];
        for (int a = 0; a < drawn.length; a++) {
            drawn[a] = byOffer.getOrDefault(offers.get(a), unseen).draw(context, random);
        }
        return drawn;
    }
}
