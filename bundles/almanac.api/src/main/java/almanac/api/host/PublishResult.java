package almanac.api.host;

/**
 * What became of one draft.
 *
 * @param key the draft's idempotency key
 * @param document the host's reference; null where it was refused
 * @param refusal the host's own words; null where it was accepted
 */
public record PublishResult(String key, String document, String refusal) {
    /** Whether the host has the document. */
    public boolean accepted() {
        return document != null;
    }
}
