package almanac.promotion.offer;

import almanac.api.AlmanacException;
import almanac.api.Texts;
import almanac.api.promotion.Offer;
import almanac.api.promotion.OfferCase;
import almanac.api.promotion.OfferDecision;
import almanac.api.promotion.OfferEvaluation;
import almanac.api.promotion.OfferEvaluation.Estimate;
import almanac.api.promotion.OfferEvaluation.Verdict;
import almanac.api.promotion.OfferLearning;
import almanac.api.promotion.OfferLimits;
import almanac.promotion.PromotionWording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Chooses offers by Thompson sampling, within limits, once that has been shown to pay. */
public final class ThompsonOffers implements OfferLearning {
    private static final int BLOCKS = 5;
    private static final int LEAST_DECISIONS = 100;
    private static final double LEAST_EFFECTIVE = 50;

    private final OfferLimits limits;
    private final long seed;

    /**
     * @param seed of everything drawn at random
     */
    public ThompsonOffers(OfferLimits limits, long seed) {
        this.limits = limits;
        this.seed = seed;
    }

    @Override
    public OfferLimits limits() {
        return limits;
    }

    @Override
    public OfferEvaluation evaluate(List<OfferDecision> log) {
        List<OfferDecision> known = rewarded(log);
        OffPolicy judged = new OffPolicy();
        SplittableRandom random = new SplittableRandom(seed);
        for (int block = 1; block < BLOCKS; block++) {
            int from = (int) ((long) known.size() * block / BLOCKS);
            int to = (int) ((long) known.size() * (block + 1) / BLOCKS);
            RewardModel model = new RewardModel(known.subList(0, from));
            known.subList(from, to).forEach(d -> judge(d, model, judged, random));
        }
        return new OfferEvaluation(
                judged.size(),
                judged.effective(),
                judged.logged(),
                judged.inversePropensity(),
                judged.selfNormalised(),
                judged.doublyRobust(),
                judged.gain(),
                verdict(judged));
    }

    private void judge(OfferDecision decision, RewardModel model, OffPolicy judged, SplittableRandom random) {
        List<Offer> eligible =
                decision.eligible().stream().filter(this::isShallow).toList();
        double[] context = model.features().of(decision.subject());
        double expected = 0;
        double chance = 0;
        if (!eligible.isEmpty()) {
            double[] chances = new Thompson(model)
                    .chances(eligible, context, limits.explorationShare(), random)
                    .probabilities();
            for (int a = 0; a < chances.length; a++) {
                expected += chances[a] * model.expected(eligible.get(a).name(), context);
                chance += eligible.get(a).equals(decision.chosen()) ? chances[a] : 0;
            }
        }
        double chosen = model.expected(decision.chosen().name(), context);
        judged.add(decision.reward(), decision.probability(), chance, expected, chosen);
    }

    private Verdict verdict(OffPolicy judged) {
        if (!limits.enabled()) {
            return Verdict.OFF;
        }
        if (limits.mayExplore()) {
            return Verdict.EXPLORING;
        }
        if (judged.size() < LEAST_DECISIONS) {
            return Verdict.TOO_FEW;
        }
        if (!judged.overlaps()) {
            return Verdict.NO_OVERLAP;
        }
        if (judged.effective() < LEAST_EFFECTIVE) {
            return Verdict.TOO_FEW;
        }
        Estimate gain = judged.gain();
        return gain.low() > 0 ? Verdict.PROVED : Verdict.NOT_PROVED;
    }

    private static List<OfferDecision> rewarded(List<OfferDecision> log) {
        return log.stream()
                .filter(d -> d.reward() != null)
                .sorted(Comparator.comparing(OfferDecision::at).thenComparing(OfferDecision::id))
                .toList();
    }

    private boolean isShallow(Offer offer) {
        return offer.discountPercent() <= limits.maxDiscountPercent();
    }

    @Override
    public List<OfferDecision> choose(
            String experiment, List<OfferDecision> log, List<Offer> offers, List<OfferCase> cases, Instant at) {
        Verdict verdict = limits.enabled() && limits.mayExplore()
                ? Verdict.EXPLORING
                : evaluate(log).verdict();
        if (!verdict.mayAct()) {
            throw refused("offers." + verdict, experiment);
        }
        Spent spent = new Spent(log, limits);
        Thompson thompson = new Thompson(new RewardModel(rewarded(log)));
        RewardModel model = thompson.model();
        List<OfferDecision> made = new ArrayList<>();
        for (OfferCase subject : cases) {
            List<Offer> eligible = offers.stream()
                    .filter(this::isShallow)
                    .filter(spent::allows)
                    .toList();
            if (eligible.isEmpty()) {
                throw refused("offers.none-within-limits", experiment);
            }
            SplittableRandom random = new SplittableRandom(seed * 31 + log.size() + made.size());
            double share = spent.mayExplore() ? limits.explorationShare() : 0;
            Thompson.Chances chances =
                    thompson.chances(eligible, model.features().of(subject), share, random);
            int a = Dice.pick(chances.probabilities(), random);
            OfferDecision decision = new OfferDecision(
                    0,
                    experiment,
                    at,
                    subject,
                    eligible,
                    eligible.get(a),
                    chances.probabilities()[a],
                    OfferDecision.THOMPSON,
                    a != chances.best(),
                    null);
            spent.add(decision);
            made.add(decision);
        }
        return made;
    }

    private static AlmanacException refused(String key, String experiment) {
        return new AlmanacException(Texts.of(PromotionWording.class).get(key, experiment));
    }
}
