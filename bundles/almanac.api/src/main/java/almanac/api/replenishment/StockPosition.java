package almanac.api.replenishment;

import almanac.api.Sku;
import almanac.api.host.OpenDemand;
import almanac.api.host.OpenSupply;
import java.util.List;

/**
 * What a SKU has, has coming and owes.
 *
 * @param onHand units, negative where the host allows it
 * @param reserved units promised to orders
 * @param unavailable units blocked, damaged, in quarantine
 * @param openSupply on order, each with its date
 * @param openDemand ordered by customers and not delivered
 */
public record StockPosition(
        Sku sku,
        double onHand,
        double reserved,
        double unavailable,
        List<OpenSupply> openSupply,
        List<OpenDemand> openDemand) {
    public StockPosition {
        openSupply = List.copyOf(openSupply);
        openDemand = List.copyOf(openDemand);
    }

    /** Nothing on hand, nothing on order. */
    public static StockPosition empty(Sku sku) {
        return new StockPosition(sku, 0, 0, 0, List.of(), List.of());
    }

    /** Units on order. */
    public double onOrder() {
        return openSupply.stream().mapToDouble(OpenSupply::quantity).sum();
    }

    /**
     * Units owed to customers: reservations and open orders tell of the same units, so the larger counts.
     */
    public double committed() {
        return Math.max(
                reserved, openDemand.stream().mapToDouble(OpenDemand::quantity).sum());
    }

    /** Units on hand that can still be sold. */
    public double free() {
        return onHand - unavailable - committed();
    }

    /** The inventory position: on hand + on order - backordered, without what is unavailable. */
    public double position() {
        return free() + onOrder();
    }
}
