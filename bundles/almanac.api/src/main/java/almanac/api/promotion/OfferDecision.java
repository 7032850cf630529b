package almanac.api.promotion;

import java.time.Instant;
import java.util.List;

/**
 * An offer that was made, with everything that judging another way of choosing needs.
 *
 * @param id given by the log; 0 before
 * @param experiment decisions of one experiment are learned from together
 * @param subject whom it was made for, and what was known then
 * @param eligible what could have been chosen, the chosen one included
 * @param chosen one of them
 * @param probability that it would be chosen, in that moment; above 0, at most 1
 * @param policy who chose: {@link #THOMPSON}, or the name of whatever chose before
 * @param explored whether it was chosen to learn, another one being thought better
 * @param reward what came of it, in money or whatever is to be large; null as long as that is not known
 */
public record OfferDecision(
        long id,
        String experiment,
        Instant at,
        OfferCase subject,
        List<Offer> eligible,
        Offer chosen,
        double probability,
        String policy,
        boolean explored,
        Double reward) {
    /** Policy of decisions that {@link OfferLearning} made. */
    public static final String THOMPSON = "thompson";

    public OfferDecision {
        eligible = List.copyOf(eligible);
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException(subject.subject() + ": probability " + probability);
        }
        if (!eligible.contains(chosen)) {
            throw new IllegalArgumentException(subject.subject() + ": " + chosen.name() + " was not to be chosen");
        }
        if (reward != null && !Double.isFinite(reward)) {
            throw new IllegalArgumentException(subject.subject() + ": reward " + reward);
        }
    }

    /** The same with its number. */
    public OfferDecision withId(long number) {
        return new OfferDecision(
                number, experiment, at, subject, eligible, chosen, probability, policy, explored, reward);
    }
}
