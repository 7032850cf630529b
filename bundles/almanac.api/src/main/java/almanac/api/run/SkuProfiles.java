package almanac.api.run;

import almanac.api.Sku;
import almanac.api.host.Item;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Boils the series and forecasts of a run down to what lists show of each SKU. */
@ProviderType
public interface SkuProfiles {
    /**
     * Reads all SKUs of a complete run that have a series or a forecast. Takes seconds for 100,000.
     *
     * @param items by item id, as the host has them
     * @throws almanac.api.AlmanacException where the store cannot be read
     */
    Map<Sku, SkuProfile> of(PlanningRun run, Map<String, Item> items);
}
