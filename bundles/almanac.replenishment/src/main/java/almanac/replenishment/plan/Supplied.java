package almanac.replenishment.plan;

import almanac.api.Sku;
import almanac.api.host.Item;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.StockPosition;
import almanac.replenishment.leadtime.LearnedLeadTime;
import almanac.replenishment.order.OrderSize;
import almanac.replenishment.supply.Parameters.Rows;
import almanac.replenishment.supply.Sourcing;

/** What is known of a SKU before its demand is looked at. */
record Supplied(
        Sku sku, Item item, StockPosition stock, Sourcing.Choice choice, LearnedLeadTime leadTime, Rows parameters) {
    /** Limits of an order line, at a unit's scale. */
    OrderSize.Limits limits(int scale) {
        SupplyTerm term = choice.term();
        return new OrderSize.Limits(
                term == null ? 0 : or0(term.minOrderQuantity()),
                term == null ? 0 : or0(term.orderMultiple()),
                term == null ? 0 : or0(term.maxOrderQuantity()),
                scale);
    }

    private static double or0(Double units) {
        return units == null || !(units > 0) ? 0 : units;
    }
}
