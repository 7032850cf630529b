package almanac.store;

import almanac.api.demand.Driver;
import almanac.store.codec.BlobFormatException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Drivers met while a stream of series is read, so that series that share one share the object. */
final class DriverCache {
    /** Beyond this, drivers are hardly shared, and keeping them would only cost memory. */
    private static final int MOST = 1_000;

    private final Map<UUID, Driver> drivers = new HashMap<>();

    /** Makes sure that drivers are here; {@code fetch} gets those that are not. */
    void need(Collection<UUID> digests, Function<Set<UUID>, Map<UUID, Driver>> fetch) {
        Set<UUID> needed = new HashSet<>(digests);
        if (drivers.size() > MOST) {
            drivers.keySet().retainAll(needed);
        }
        needed.removeAll(drivers.keySet());
        if (!needed.isEmpty()) {
            drivers.putAll(fetch.apply(needed));
        }
    }

    Driver get(UUID digest) {
        Driver driver = drivers.get(digest);
        if (driver == null) {
            throw new BlobFormatException("the driver " + digest + " is not there");
        }
        return driver;
    }
}
