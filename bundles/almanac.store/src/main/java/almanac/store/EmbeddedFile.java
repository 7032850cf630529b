package almanac.store;

import almanac.api.AlmanacException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded database in the home folder: the file {@code store.mv.db}, and {@code store.key} with its user and password.
 *
 * <p>Several processes may use it at once: the first serves the others on the loopback address. H2 takes that address from the system
 * property {@code h2.bindAddress} when its bundle starts, and without it would listen on every network; so where the property is not
 * set to the loopback address, the file is for one process at a time.
 */
final class EmbeddedFile {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedFile.class);
    private static final String BIND_ADDRESS = "h2.bindAddress";
    /** Milliseconds; no trace file, as failures come out as exceptions. */
    private static final String OPTIONS = ";LOCK_TIMEOUT=60000;MAX_COMPACT_TIME=2000;TRACE_LEVEL_FILE=0";

    private final Path home;

    EmbeddedFile(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    /** The address; makes the folder and the key where they are not there. */
    StoreAddress address(int poolSize) {
        try {
            Files.createDirectories(home);
            StoreKey key = StoreKey.readOrMake(home.resolve("store.key"));
            return new StoreAddress(url(), key.user(), key.password(), shown(), poolSize);
        } catch (IOException e) {
            throw new AlmanacException(
                    StoreFailures.TEXTS.get("store.folder", home, e.getClass().getSimpleName(), e.getMessage()), e);
        }
    }

    private String url() throws UnknownHostException {
        String url = "jdbc:h2:file:" + home.resolve("store") + OPTIONS;
        String bindAddress = System.getProperty(BIND_ADDRESS, "");
        if (bindAddress.isEmpty() || !InetAddress.getByName(bindAddress).isLoopbackAddress()) {
            LOG.info("{} is for one process at a time, as {} is not the loopback address", shown(), BIND_ADDRESS);
            return url;
        }
        return url + ";AUTO_SERVER=TRUE";
    }

    private String shown() {
        return home.resolve("store.mv.db").toString();
    }
}
