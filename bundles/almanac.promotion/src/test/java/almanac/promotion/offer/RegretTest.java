package almanac.promotion.offer;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.promotion.Offer;
import almanac.api.promotion.OfferCase;
import almanac.api.promotion.OfferDecision;
import almanac.api.promotion.OfferLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** What is lost against knowing the truth, beside two simple ways to choose. Seeds are fixed; a batch of ten decisions is learned from at once. */
class RegretTest {
    private static final int DECISIONS = 1500;
    private static final int BATCH = 10;
    private static final int SEEDS = 4;

    /** Mean loss a decision. */
    private static double regret(
            BiFunction<List<OfferDecision>, List<OfferCase>, List<OfferDecision>> policy, int seed) {
        Market market = new Market(seed);
        List<OfferDecision> log = new ArrayList<>();
        double lost = 0;
        while (log.size() < DECISIONS) {
            List<OfferCase> cases = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                cases.add(market.customer());
            }
            for (OfferDecision made : policy.apply(log, cases)) {
                lost += Market.best(made.subject()) - Market.mean(made.chosen(), made.subject());
                log.add(market.rewarded(made, log.size() + 1L));
            }
        }
        return lost / DECISIONS;
    }

    private static double thompson(int seed) {
        ThompsonOffers offers = new ThompsonOffers(new OfferLimits(true, true, 100, 1, 1e9), seed);
        return regret((log, cases) -> offers.choose("E", log, Market.OFFERS, cases, Instant.EPOCH), seed);
    }

    private static double uniform(int seed) {
        Random random = new Random(seed);
        return regret(
                (log, cases) -> cases.stream()
                        .map(c -> made(c, Market.OFFERS.get(random.nextInt(3)), 1 / 3.0))
                        .toList(),
                seed);
    }

    /** One in ten at random, else what the same model thinks best. */
    private static double epsilonGreedy(int seed) {
        Random random = new Random(seed);
        return regret(
                (log, cases) -> {
                    RewardModel model = new RewardModel(log);
                    return cases.stream()
                            .map(c -> {
                                Offer best = Market.OFFERS.get(0);
                                double[] x = model.features().of(c);
                                for (Offer offer : Market.OFFERS) {
                                    best = model.expected(offer.name(), x) > model.expected(best.name(), x)
                                            ? offer
                                            : best;
                                }
                                return made(
                                        c,
                                        random.nextDouble() < 0.1 ? Market.OFFERS.get(random.nextInt(3)) : best,
                                        0.5);
                            })
                            .toList();
                },
                seed);
    }

    private static OfferDecision made(OfferCase subject, Offer offer, double probability) {
        return new OfferDecision(
                0, "E", Instant.EPOCH, subject, Market.OFFERS, offer, probability, "test", false, null);
    }

    @Test
    void loses_less_than_choosing_at_random_and_than_epsilon_greedy() {
        double thompson = 0;
        double greedy = 0;
        double uniform = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            thompson += thompson(seed) / SEEDS;
            greedy += epsilonGreedy(seed) / SEEDS;
            uniform += uniform(seed) / SEEDS;
        }
        assertThat(thompson).isLessThan(greedy).isLessThan(0.3 * uniform);
    }
}
