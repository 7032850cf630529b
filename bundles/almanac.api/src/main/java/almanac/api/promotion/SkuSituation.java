package almanac.api.promotion;

import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Forecast;
import almanac.api.host.Item;
import almanac.api.replenishment.StockPosition;

/**
 * Where a SKU stands, to see whether it is worth a promotion.
 *
 * @param series demand as if there had been no promotion
 * @param earlier the forecast of its last buckets, made before them, with sample paths; null where it is too young
 * @param ahead the forecast of the next buckets, without promotions
 * @param stock null where the host does not tell of stock
 * @param orderUpTo units that the last plan orders up to; null where there is none
 * @param leadTimeDays until an order arrives, with the time between orders; null where unknown
 */
public record SkuSituation(
        Item item,
        DemandSeries series,
        Forecast earlier,
        Forecast ahead,
        StockPosition stock,
        Double orderUpTo,
        Double leadTimeDays) {}
