package almanac.api;

/**
 * Whose data: every read and write is for one tenant, and whoever may see one never sees another.
 *
 * @param id short text key, letters, digits, {@code . _ -} only
 */
public record Tenant(String id) {
    /** The tenant of a host that has only one. */
    public static final Tenant DEFAULT = new Tenant("default");

    public Tenant {
        if (id == null || !id.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException("not a tenant id: " + id);
        }
    }
}
