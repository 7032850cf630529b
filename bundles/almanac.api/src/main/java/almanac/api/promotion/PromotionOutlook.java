package almanac.api.promotion;

import almanac.api.Sku;
import almanac.api.forecast.Forecast;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** What a set of promotions will do over a horizon. Immutable, safe for many threads. */
@ProviderType
public interface PromotionOutlook {
    /**
     * The forecast with the effect of all promotions together: mean, quantiles and sample paths, each future with an effect of its own, so
     * that it is as unsure as the effect is. Its notes name the promotions.
     *
     * @param baseline without promotions, from the outlook's first bucket on
     * @return the same object where no promotion touches the SKU
     */
    Forecast apply(Forecast baseline);

    /**
     * Each promotion by itself, as if it were the only one: a line for each SKU that it promotes or takes demand from and each bucket
     * that it changes, in the order of promotion, SKU, date.
     *
     * @param baselines forecasts without promotions, from the outlook's first bucket on; SKUs without one are left out
     */
    List<PromotionLine> lines(Collection<Forecast> baselines);

    /** SKUs that any of the promotions touches. */
    Set<Sku> skus();
}
