package almanac.api.host;

/**
 * What the host has for a draft.
 *
 * @param key the draft's idempotency key
 * @param document the host's reference, as its users know it; null where it is absent
 * @param state what became of it
 * @param words the host's own words, where something that was asked for was not done; else null
 */
public record HostDocument(String key, String document, DocumentState state, String words) {
    /** None for a key. */
    public static HostDocument absent(String key) {
        return new HostDocument(key, null, DocumentState.ABSENT, null);
    }
}
