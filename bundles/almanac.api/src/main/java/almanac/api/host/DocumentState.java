package almanac.api.host;

/** What has become of a document in the host. */
public enum DocumentState {
    /** It is there and can still be changed or cancelled. */
    DRAFT,
    /** Somebody in the host went on with it: confirmed, ordered, received. */
    PROCESSED,
    /** It is there, cancelled or voided. */
    CANCELLED,
    /** The host has none: it never got it, or it was deleted there. */
    ABSENT
}
