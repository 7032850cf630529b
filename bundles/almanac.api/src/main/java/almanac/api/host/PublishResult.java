package almanac.api.host;

/**
 * What became of one draft, level or forecast that the host was to take.
 *
 * @param key the draft's idempotency key; of a level or forecast the SKU's key
 * @param document the host's reference; null where it was not accepted
 * @param refusal the host's own words; null where it was accepted
 * @param temporary whether the same may succeed later: the host did not answer or was locked, and may have it or not. A refusal that is not temporary
 *     stays one until somebody changes something
 */
public record PublishResult(String key, String document, String refusal, boolean temporary) {
    /** Accepted, or refused for good. */
    public PublishResult(String key, String document, String refusal) {
        this(key, document, refusal, false);
    }

    /** The host did not answer in the middle of it. */
    public static PublishResult unanswered(String key, String words) {
        return new PublishResult(key, null, words, true);
    }

    /** Whether the host has the document. */
    public boolean accepted() {
        return document != null;
    }
}
