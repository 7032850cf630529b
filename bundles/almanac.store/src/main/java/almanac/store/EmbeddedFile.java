package almanac.store;

import almanac.api.AlmanacException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The embedded database in the home folder: the file {@code store.mv.db}, and {@code store.key} with its user and password.
 *
 * <p>Several processes may use it at once: the first serves the others on the loopback address.
 */
final class EmbeddedFile {
    /** Loopback only; H2 reads it when its classes are loaded, so the launcher sets it too. */
    static final String BIND_ADDRESS = "h2.bindAddress";

    private static final String OPTIONS = ";AUTO_SERVER=TRUE;LOCK_TIMEOUT=60000;MAX_COMPACT_TIME=2000";

    private final Path home;

    EmbeddedFile(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    /** The address; makes the folder and the key where they are not there. */
    StoreAddress address(int poolSize) {
        if (System.getProperty(BIND_ADDRESS) == null) {
            System.setProperty(BIND_ADDRESS, "127.0.0.1");
        }
        try {
            Files.createDirectories(home);
            StoreKey key = StoreKey.readOrMake(home.resolve("store.key"));
            String url = "jdbc:h2:file:" + home.resolve("store") + OPTIONS;
            return new StoreAddress(url, key.user(), key.password(), shown(), poolSize);
        } catch (IOException e) {
            throw new AlmanacException(
                    StoreFailures.TEXTS.get("store.folder", home, e.getClass().getSimpleName(), e.getMessage()), e);
        }
    }

    String shown() {
        return home.resolve("store.mv.db").toString();
    }
}
