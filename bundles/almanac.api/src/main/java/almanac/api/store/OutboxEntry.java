package almanac.api.store;

import almanac.api.host.DocumentState;
import java.time.Instant;

/**
 * An approved suggestion on its way to the host, and what became of its document.
 *
 * @param suggestionId of which
 * @param key idempotency key: the host gets at most one document for it, ever
 * @param tries how often it was given to the host, or was to be
 * @param queuedAt when somebody first asked for it to be given to the host
 * @param queuedBy who
 * @param triedAt the last try; null before the first
 * @param nextAt when it is tried again by itself; null where it is not
 * @param document the host's reference; null where none is known
 * @param documentState what the host last said of it; null where it did not say
 * @param words the host's own words, or why it did not answer; null where all went well
 */
public record OutboxEntry(
        long suggestionId,
        String key,
        State state,
        int tries,
        Instant queuedAt,
        String queuedBy,
        Instant triedAt,
        Instant nextAt,
        String document,
        DocumentState documentState,
        String words) {
    /** Where it is on its way. */
    public enum State {
        /** To be given to the host, for the first time or again. Where it was tried, the host may have it or not. */
        WAITING,
        /** The host has it. */
        SENT,
        /** The host will not have it; it is not tried again by itself. */
        REFUSED,
        /** The host did not answer so often that it is not tried again by itself. It may have it or not. */
        FAILED,
        /** It was taken back, here or in the host, or is gone from the host. */
        CANCELLED
    }

    /** One that was never tried. */
    public static OutboxEntry queued(long suggestionId, String key, String by, Instant now) {
        return new OutboxEntry(suggestionId, key, State.WAITING, 0, now, by, null, now, null, null, null);
    }

    /**
     * The same, about to be given to the host.
     *
     * @param next when to try again, should nothing more be heard of this try
     */
    public OutboxEntry trying(Instant now, Instant next) {
        return new OutboxEntry(
                suggestionId, key, State.WAITING, tries + 1, queuedAt, queuedBy, now, next, null, null, words);
    }

    /** The same, in the host. */
    public OutboxEntry sent(String reference, DocumentState is) {
        return new OutboxEntry(
                suggestionId, key, State.SENT, tries, queuedAt, queuedBy, triedAt, null, reference, is, null);
    }

    /** The same, not taken. */
    public OutboxEntry refused(String why) {
        return ended(State.REFUSED, documentState, why);
    }

    /** The same, not answered; null where it is not to be tried again. */
    public OutboxEntry unanswered(String why, Instant next) {
        State after = next == null ? State.FAILED : State.WAITING;
        return new OutboxEntry(
                suggestionId, key, after, tries, queuedAt, queuedBy, triedAt, next, document, documentState, why);
    }

    /** The same, taken back. */
    public OutboxEntry cancelled(DocumentState is) {
        return ended(State.CANCELLED, is, null);
    }

    private OutboxEntry ended(State as, DocumentState is, String why) {
        return new OutboxEntry(suggestionId, key, as, tries, queuedAt, queuedBy, triedAt, null, document, is, why);
    }
}
