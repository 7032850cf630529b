package almanac.api.replenishment;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.forecast.Forecast;
import almanac.api.host.Item;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /**
     * Locations that can give an item to a SKU: each keeps what its own plan orders up to, and what is free above that it can spare.
     *
     * @param supply the stock of now, with what is promised already
     * @param others plans of the item at other locations, by the last run
     * @return the one with the most first
     */
    default List<TransferSource> transferSources(SupplySide supply, Sku to, Collection<SkuPlan> others) {
        throw new UnsupportedOperationException();
    }

    /**
     * Begins sorting SKUs into classes.
     *
     * @param items by item id; their costs tell what demand is worth
     */
    default Classing classing(Map<String, Item> items) {
        throw new UnsupportedOperationException();
    }

    /**
     * Sorts SKUs into classes by their forecasts: ABC by the value of demand, XYZ by its variation, FMS (fast, medium, slow) by its units. Not for use
     * by several threads at once.
     */
    interface Classing {
        /** Counts a SKU in. */
        void add(Forecast forecast);

        /** Three letters a SKU, in this order, for instance {@code AXF}. */
        Map<Sku, String> finish();
    }

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
