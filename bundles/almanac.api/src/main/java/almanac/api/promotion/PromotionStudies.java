package almanac.api.promotion;

import almanac.api.Progress;
import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/** Studies promotions of a host. */
@ProviderType
public interface PromotionStudies {
    /**
     * Reads a host and learns from it; nothing is stored.
     *
     * @param host as on the command line
     * @param bucket null for the host's setting
     * @param asOf the day of the decision; null for the host's last day with demand
     * @throws almanac.api.InputException where the host's data cannot be used
     * @throws almanac.api.CancelledException where the progress says so
     */
    PromotionStudy open(Tenant tenant, String host, TimeBucket bucket, LocalDate asOf, Progress progress);
}
