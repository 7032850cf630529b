package almanac.api.replenishment;

import almanac.api.forecast.Forecast;
import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/** Carries stock forward along the futures of demand, as planning does. Any number of threads. */
@ProviderType
public interface StockProjections {
    /**
     * Projects one SKU.
     *
     * @param stock what is there and what is on order; what is overdue arrives on the first day
     * @param forecast futures are made from its quantiles where it has no sample paths
     * @param asOf the day of the decision
     * @param days ahead; fewer where the forecast does not reach so far
     */
    StockProjection project(StockPosition stock, Forecast forecast, LocalDate asOf, int days);
}
