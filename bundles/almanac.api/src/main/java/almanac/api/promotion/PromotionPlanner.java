package almanac.api.promotion;

import almanac.api.Progress;
import almanac.api.demand.CleanedSeries;
import almanac.api.forecast.Forecast;
import almanac.api.host.Item;
import almanac.api.host.Price;
import almanac.api.host.Promotion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Learns what promotions do, and tells what planned ones will do. */
@ProviderType
public interface PromotionPlanner {
    /**
     * Learns from the past.
     *
     * @param history cleaned series, promotion buckets left as they were
     * @param items by item id
     */
    Effects learn(
            Collection<CleanedSeries> history,
            List<Promotion> past,
            List<Price> prices,
            Map<String, Item> items,
            Progress progress);

    /** What was learned. Immutable. */
    interface Effects {
        /** The uplifts behind the estimates. */
        List<Uplift> uplifts();

        /**
         * The effect of planned promotions, in the order of promotion, SKU, date.
         *
         * @param baselines forecasts without promotions, by SKU, reaching over the planned dates
         * @throws almanac.api.InputException where a promotion makes no sense
         */
        List<PromotionLine> whatIf(List<Promotion> planned, Collection<Forecast> baselines);
    }
}
