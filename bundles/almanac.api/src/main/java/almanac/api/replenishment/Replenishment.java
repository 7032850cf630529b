package almanac.api.replenishment;

import almanac.api.Reason;
import almanac.api.Sku;
import java.util.List;
import java.util.SortedSet;
import org.osgi.annotation.versioning.ProviderType;

/** Turns forecasts and stock into reorder points and suggestions. */
@ProviderType
public interface Replenishment {
    /** Policies there are. */
    SortedSet<String> policies();

    /**
     * Days ahead that forecasts must reach so that every SKU's lead time plus review period is covered.
     */
    int horizonDays(SupplySide supply);

    /** Begins planning a set of SKUs at one moment. */
    Session begin(SupplySide supply);

    /** One pass over all SKUs. Not for use by several threads at once. */
    interface Session {
        /** Plans one SKU. */
        void add(DemandOutlook outlook);

        /** Plans a SKU for which there is no forecast, and says why. */
        void addWithout(Sku sku, Reason why);

        /** Applies what holds across SKUs and ranks: the most urgent first, then the most money at risk. */
        List<SkuPlan> finish();
    }
}
