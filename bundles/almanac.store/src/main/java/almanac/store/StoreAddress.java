package almanac.store;

/**
 * Where the store's database is.
 *
 * @param url JDBC URL; for H2 with all its options
 * @param user empty for none
 * @param password empty for none
 * @param shown how messages name the store: without options and without secrets
 * @param poolSize connections at most
 */
public record StoreAddress(String url, String user, String password, String shown, int poolSize) {
    private static final String POSTGRES = "jdbc:postgresql:";

    /** An address by its URL; messages name it without its options. */
    public static StoreAddress of(String url, String user, String password, int poolSize) {
        return new StoreAddress(url, user, password, withoutSecrets(url), poolSize);
    }

    /** Whether a URL is PostgreSQL's. */
    public static boolean isPostgres(String url) {
        return url.startsWith(POSTGRES);
    }

    /** Whether the database is PostgreSQL; else it is H2. */
    public boolean isPostgres() {
        return isPostgres(url);
    }

    private static String withoutSecrets(String url) {
        return url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return shown;
    }
}
