package almanac.api.promotion;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Learns which of a few offers to make when the same small choice comes again and again. Off until an administrator switches it on, and
 * then bound by limits. It keeps nothing: the log is the caller's. Any number of threads.
 */
@ProviderType
public interface OfferLearning {
    /** What the administrator allows. */
    OfferLimits limits();

    /**
     * What choosing by what was learned would have earned, and whether it may act. Each decision is judged by what was known before it.
     *
     * @param log of one experiment, in any order; decisions without reward are left out
     */
    OfferEvaluation evaluate(List<OfferDecision> log);

    /**
     * Chooses an offer for each case. The same log, cases and offers give the same choices.
     *
     * @param log of the experiment so far, all of it: limits count what is in it
     * @param offers names are unique; those beyond the limits are not chosen
     * @return decisions for the log, without numbers, in the order of the cases
     * @throws almanac.api.AlmanacException where it may not act, or no offer is within the limits, in one line that says why
     */
    List<OfferDecision> choose(
            String experiment, List<OfferDecision> log, List<Offer> offers, List<OfferCase> cases, Instant at);
}
