package almanac.api.demand;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Makes a raw series usable: gaps, missing values, outliers, stock-outs. Never looks outside the series. */
@ProviderType
public interface Cleaning {
    /**
     * Cleans one series.
     *
     * @param manual the planner's own corrections, by bucket index; they win over every rule
     */
    CleanedSeries clean(DemandSeries raw, CleaningRules rules, Map<Long, Double> manual);
}
