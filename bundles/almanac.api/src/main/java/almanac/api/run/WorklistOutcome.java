package almanac.api.run;

import almanac.api.Reason;
import almanac.api.replenishment.SuggestionLife;
import java.util.List;

/**
 * What became of an action on one suggestion.
 *
 * @param id its number
 * @param after as it is now; null where there is none of that number
 * @param refusal why nothing was done; null where it was
 * @param notes what the planner should know though it was done, for instance a quantity below the supplier's minimum
 */
public record WorklistOutcome(long id, SuggestionLife after, Reason refusal, List<Reason> notes) {
    public WorklistOutcome {
        notes = List.copyOf(notes);
    }

    /** Whether it was done. */
    public boolean isDone() {
        return refusal == null;
    }
}
