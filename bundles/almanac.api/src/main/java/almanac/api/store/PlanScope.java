package almanac.api.store;

import almanac.api.Tenant;
import java.util.Objects;

/**
 * Whose plan: one tenant's, for one host.
 *
 * @param host the host's address in its full form, for instance {@code demo} or {@code folder:/data/shop}; holds no secret
 */
public record PlanScope(Tenant tenant, String host) {
    public PlanScope {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(host, "host");
    }
}
