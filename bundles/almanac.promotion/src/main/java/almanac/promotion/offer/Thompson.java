package almanac.promotion.offer;

import almanac.api.promotion.Offer;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Thompson sampling (Chapelle and Li 2011, "An Empirical Evaluation of Thompson Sampling", NIPS; Russo et al. 2018): an offer is chosen as often as it is
 * likely to be the best one. The probabilities are counted over draws and then kept to, so that what is logged is exact; what goes to offers
 * that are not thought best is kept within a share.
 */
final class Thompson {
    private static final int DRAWS = 300;

    private final RewardModel model;

    Thompson(RewardModel model) {
        this.model = model;
    }

    RewardModel model() {
        return model;
    }

    /**
     * How likely each offer is chosen.
     *
     * @param best the position thought best
     */
    record Chances(double[] probabilities, int best) {}

    /**
     * In one context.
     *
     * @param eligible at least one
     * @param explorationShare probability of all but the best together, at most
     */
    Chances chances(List<Offer> eligible, double[] context, double explorationShare, SplittableRandom random) {
        List<String> names = eligible.stream().map(Offer::name).toList();
        int best = 0;
        for (int a = 1; a < names.size(); a++) {
            if (model.expected(names.get(a), context) > model.expected(names.get(best), context)) {
                best = a;
            }
        }
        double[] chances = new double[names.size()];
        if (explorationShare > 0 && names.size() > 1) {
            for (int i = 0; i < DRAWS; i++) {
                chances[largest(model.draw(names, context, random))] += 1.0 / DRAWS;
            }
            double exploring = 1 - chances[best];
            double kept = exploring > explorationShare ? explorationShare / exploring : 1;
            for (int a = 0; a < chances.length; a++) {
                chances[a] *= kept;
            }
        }
        chances[best] = 0;
        double others = 0;
        for (double chance : chances) {
            others += chance;
        }
        chances[best] = 1 - others;
        return new Chances(chances, best);
    }

    private static int largest(double[] values) {
        int at = 0;
        for (int i = 1; i < values.length; i++) {
            at = values[i] > values[at] ? i : at;
        }
        return at;
    }
}
