package almanac.api.replenishment;

import almanac.api.host.ServiceType;

/**
 * What service is asked for.
 *
 * @param level above 0 and below 1; for {@link ServiceType#COST} the critical ratio
 */
public record ServiceTarget(ServiceType type, double level) {
    public ServiceTarget {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("service level " + level);
        }
    }
}
