package almanac.api.run;

import almanac.api.replenishment.SuggestionEvent;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.TransferSource;
import almanac.api.store.OutboxEntry;
import almanac.api.store.PlanScope;
import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The suggestions of a host as planners work with them. Every action is one transaction and leaves an entry in the audit trail; what may not be
 * done is a refusal that says why, never an exception. Any number of threads and processes.
 */
@ProviderType
public interface Worklist {
    /** What lives: to be decided, put off, rejected and remembered, approved, ordered and not yet shown by the host. Most urgent first. */
    List<SuggestionLife> lines(PlanScope scope);

    /** What happened to one, the oldest first. */
    List<SuggestionEvent> history(PlanScope scope, long id);

    /**
     * Does the same with several suggestions, one after the other.
     *
     * @param by who does it; rights and limits go by it
     * @param comment why; may be null
     * @return an outcome for each, in order
     */
    List<WorklistOutcome> act(PlanScope scope, Collection<Long> ids, WorklistAction action, String by, String comment);

    /**
     * Locations that could feed a suggestion in place of its supplier, as far as they have more than they need themselves.
     *
     * @return the one with the most to spare first; empty where there is none, or where the suggestion is no purchase
     */
    default List<TransferSource> transferSources(PlanScope scope, long id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives approved suggestions to the host as drafts, each exactly once whatever happens in between: a draft that was sent and not confirmed is looked up by
     * its key, and sent again under it only where the host has none. Where the host does not answer, they stay in the outbox and are tried again.
     *
     * @param ids of approved ones
     * @return an outcome for each, in order; where the host's settings ask for a dry run nothing is written, and the notes show what would be
     */
    List<WorklistOutcome> publish(PlanScope scope, Collection<Long> ids, String by);

    /** What is on its way to the host, and what became of what went there, by suggestion. */
    List<OutboxEntry> outbox(PlanScope scope);

    /**
     * Takes drafts back from the host while they are drafts; their suggestions end, and the next run suggests anew what is still needed.
     *
     * @param comment why; may be null
     * @return an outcome for each, in order
     * @throws almanac.api.AlmanacException where the host does not answer
     */
    List<WorklistOutcome> cancel(PlanScope scope, Collection<Long> ids, String by, String comment);

    /**
     * Tries again what hosts did not answer and what is due by now, on every host.
     *
     * @return how many were tried
     */
    int retry();
}
