package almanac.api.replenishment;

import java.time.Instant;

/**
 * One entry of the audit trail: who did what to a suggestion, when, and what it was before and after.
 *
 * @param suggestionId of which
 * @param at when
 * @param actor who; {@link #RUN} for a planning run
 * @param runId the run that did it, or whose plan the planner looked at; 0 for none
 * @param before null for the first entry
 * @param comment what was said to it; null where nothing was
 */
public record SuggestionEvent(
        long suggestionId,
        Instant at,
        String actor,
        long runId,
        Action action,
        SuggestionState before,
        SuggestionState after,
        String comment) {
    /** The actor of what runs do. */
    public static final String RUN = "run";

    /** What was done. */
    public enum Action {
        /** A run suggested it for the first time. */
        SUGGESTED,
        /** A run suggests another quantity or an earlier date. */
        CHANGED,
        /** A snoozed or rejected one came back. */
        RETURNED,
        EDITED,
        APPROVED,
        SNOOZED,
        REJECTED,
        /** A part was split off into a suggestion of its own. */
        SPLIT,
        /** It goes to another supplier. */
        MOVED,
        /** It is moved from another location in place of being bought. */
        TRANSFERRED,
        /** The last action of a planner was taken back. */
        UNDONE,
        /** A draft of it is on its way to the host. */
        SENT,
        /** The host has it. */
        ORDERED,
        /** The host refused it. */
        REFUSED,
        /** The host did not answer; it may have it or not. */
        UNANSWERED,
        /** Its draft was taken back from the host. */
        CANCELLED,
        /** The host shows it as open supply, or as received. */
        SHOWN,
        /** It ended without an order. */
        EXPIRED
    }
}
