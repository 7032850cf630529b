package almanac.ui.sku;

import almanac.api.forecast.Forecast;
import almanac.api.host.Promotion;
import almanac.api.host.Receipt;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.StockPosition;
import almanac.api.replenishment.StockProjection;
import almanac.api.replenishment.SuggestionEvent;
import almanac.api.run.Explanation;
import almanac.api.store.PlannerOverride;
import java.util.List;

/**
 * Everything behind one SKU.
 *
 * @param explanation null where the last run does not know it
 * @param stock as the host has it now
 * @param terms of the item, from any supplier
 * @param receipts of the SKU, the latest first
 * @param promotions that name the item, past and planned
 * @param projection with what is on order; null where there is no forecast
 * @param ordered the same with the suggestion too; null where there is none
 * @param before the forecast of the run before; null where there is none
 * @param events of its suggestions, the latest first
 * @param curve what other service levels would take; empty where that cannot be said
 * @param overrides that hold for it, those that are over too
 */
record SkuFile(
        Explanation explanation,
        StockPosition stock,
        List<SupplyTerm> terms,
        List<Receipt> receipts,
        List<Promotion> promotions,
        StockProjection projection,
        StockProjection ordered,
        Forecast before,
        List<SuggestionEvent> events,
        List<ServiceCurve.Point> curve,
        List<PlannerOverride> overrides) {}
