package almanac.api.host;

import almanac.api.Tenant;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ConsumerType;

/** Opens hosts of one kind. A service with the property {@link #HOST} naming the kind: {@code folder}, {@code sql}, {@code demo} ... */
@ConsumerType
public interface ErpProvider {
    /** Service property: what stands before the colon of {@code --host}. */
    String HOST = "host";

    /**
     * Opens a host and checks that it can be read.
     *
     * @param address what stands after the colon of {@code --host}: a folder, a properties file; empty where there is none
     * @throws almanac.api.InputException where the address or what it names cannot be used
     * @throws HostUnavailableException where the host cannot be reached
     */
    Erp open(String address, Tenant tenant);

    /** Whether the kind alone is an address. */
    default boolean standsAlone() {
        return false;
    }

    /**
     * An address in its full form, so that the same host has one name from wherever it is asked for. It need not be there. A file or folder becomes
     * absolute; a kind that knows hosts by name keeps the names.
     *
     * @param address not empty
     * @param cwd what relative paths start from
     * @throws java.nio.file.InvalidPathException where it is to be a path and is none
     */
    default String canonical(String address, Path cwd) {
        return cwd.resolve(address).toAbsolutePath().normalize().toString();
    }
}
