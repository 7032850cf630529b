package almanac.api.run;

import almanac.api.replenishment.SuggestionEvent;
import almanac.api.replenishment.SuggestionLife;
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
     * Gives approved suggestions to the host as drafts, each exactly once whatever happens in between: a draft that was sent and not
     * confirmed is sent again under the same key.
     *
     * @param ids of approved ones
     * @throws almanac.api.AlmanacException where the host cannot be reached
     */
    List<WorklistOutcome> publish(PlanScope scope, Collection<Long> ids, String by);
}
