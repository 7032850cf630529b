package almanac.api.host;

import almanac.api.Tenant;
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
     * @throws almanac.api.AlmanacException where the host cannot be reached
     */
    Erp open(String address, Tenant tenant);
}
