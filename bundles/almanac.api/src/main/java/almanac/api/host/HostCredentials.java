package almanac.api.host;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * With what to log in to a host, offered as a service by whoever keeps secrets. A host's setting {@code credentials.target} finds it by an LDAP filter over its
 * service properties; it is asked anew each time the host is opened.
 */
@ConsumerType
public interface HostCredentials {
    String user();

    /** Never shown nor logged. */
    String password();
}
