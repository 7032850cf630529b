package almanac.store;

import almanac.api.AlmanacException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Which database the settings and the environment ask for.
 *
 * @param url empty for the embedded one
 * @param home folder of the embedded one
 */
record StoreChoice(String url, String user, String password, Path home, int poolSize) {
    /** The property that names the home folder. */
    static final String HOME = "almanac.home";

    private static final int LEAST_CONNECTIONS = 3;

    /**
     * Settings win over the environment.
     *
     * @param homeProperty value of {@code almanac.home}; null where it is not set
     */
    static StoreChoice of(StoreSettings settings, Map<String, String> environment, String homeProperty) {
        boolean set = !settings._url().isBlank();
        return new StoreChoice(
                set
                        ? settings._url().strip()
                        : environment.getOrDefault("ALMANAC_STORE_URL", "").strip(),
                first(settings._user(), environment.get("ALMANAC_STORE_USER")),
                first(settings._password(), environment.get("ALMANAC_STORE_PASSWORD")),
                home(settings.home(), homeProperty),
                Math.max(LEAST_CONNECTIONS, settings.pool_size()));
    }

    boolean isPostgres() {
        return StoreAddress.isPostgres(url);
    }

    /** The database; it is opened, and its address made, at first use. */
    StoreDatabase database(Connector driver) {
        return new StoreDatabase(isPostgres(), this::address, driver);
    }

    /**
     * The address; for the embedded database its folder and key are made.
     *
     * @throws AlmanacException where the folder cannot be used, or the URL is of another kind of database
     */
    StoreAddress address() {
        if (url.isEmpty()) {
            return new EmbeddedFile(home).address(poolSize);
        }
        StoreAddress address = StoreAddress.of(url, user, password, poolSize);
        if (!isPostgres() && !url.startsWith("jdbc:h2:")) {
            throw new AlmanacException(StoreFailures.TEXTS.get("store.url", address.shown()));
        }
        return address;
    }

    private static Path home(String setting, String property) {
        Path usual = Path.of(System.getProperty("user.home"), ".almanac");
        return Optional.of(first(setting, property))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .orElse(usual);
    }

    private static String first(String setting, String other) {
        return !setting.isBlank() ? setting.strip() : other == null ? "" : other;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url.isEmpty()
                ? home.toString()
                : StoreAddress.of(url, user, password, poolSize).shown();
    }
}
