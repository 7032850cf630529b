package almanac.api.store;

import almanac.api.replenishment.SuggestionEvent;
import almanac.api.replenishment.SuggestionLife;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A scope's suggestions, open for change: nobody else changes any of them until the work that was given this book has ended. What the
 * work wrote is kept as a whole or not at all.
 */
public interface SuggestionBook {
    /**
     * A suggestion to add or to change, with its entry in the audit trail.
     *
     * @param before as it was read; null for a new one
     * @param after as it shall be
     * @param action null where it is no news: a run that saw the same again
     * @param actor who did it
     * @param runId 0 for none
     * @param comment may be null
     */
    record Change(
            SuggestionLife before,
            SuggestionLife after,
            SuggestionEvent.Action action,
            String actor,
            long runId,
            Instant at,
            String comment) {}

    /** Those that runs reckon with, by number. */
    List<SuggestionLife> alive();

    /** One of the scope, alive or not. */
    Optional<SuggestionLife> find(long id);

    /** What happened to one, the oldest first. */
    List<SuggestionEvent> events(long id);

    /**
     * Writes changes in the order given.
     *
     * @return what was written, with numbers and versions
     * @throws almanac.api.AlmanacException where {@code before} is not what is stored, or where two pending ones have one key
     */
    List<SuggestionLife> put(List<Change> changes);

    /** What is known of a suggestion's way to the host; empty where nobody asked for it to be given there. */
    Optional<OutboxEntry> outbox(long suggestionId);

    /** Writes an entry of the outbox, over the one that the suggestion has. */
    void put(OutboxEntry entry);
}
