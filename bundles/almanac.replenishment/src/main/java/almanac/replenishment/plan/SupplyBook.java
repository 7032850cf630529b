package almanac.replenishment.plan;

import almanac.api.Sku;
import almanac.api.Texts;
import almanac.api.host.Item;
import almanac.api.replenishment.StockPosition;
import almanac.api.replenishment.SupplySide;
import almanac.replenishment.Settings;
import almanac.replenishment.leadtime.LeadTimes;
import almanac.replenishment.supply.Closings;
import almanac.replenishment.supply.Network;
import almanac.replenishment.supply.Parameters;
import almanac.replenishment.supply.Sourcing;
import almanac.replenishment.supply.Sourcing.Choice;
import java.util.Map;
import java.util.Set;

/** The supply side, looked up by SKU. */
final class SupplyBook {
    private final SupplySide supply;
    private final Network network;
    private final Closings closings;
    private final Sourcing sourcing;
    private final LeadTimes leadTimes;
    private final Parameters parameters;
    private Map<Sku, String> classes = Map.of();

    /**
     * @param policies that there are
     * @throws almanac.api.InputException where a planning parameter makes no sense
     */
    SupplyBook(SupplySide supply, Settings settings, Set<String> policies, Texts texts) {
        this.supply = supply;
        this.network = new Network(supply.locations());
        this.closings = new Closings(supply.calendar(), supply.suppliers(), supply.locations());
        this.sourcing = new Sourcing(supply.terms(), network, supply.asOf());
        this.leadTimes = new LeadTimes(supply.receipts(), supply.asOf(), closings, settings);
        this.parameters = new Parameters(supply.parameters(), policies, texts);
    }

    SupplySide side() {
        return supply;
    }

    Network network() {
        return network;
    }

    Closings closings() {
        return closings;
    }

    boolean usesClasses() {
        return parameters.usesClasses();
    }

    /** Says which class each SKU is of, before any is planned. */
    void classify(Map<Sku, String> ofSku) {
        classes = Map.copyOf(ofSku);
    }

    Supplied of(Sku sku) {
        Item item = supply.items().get(sku.itemId());
        item = item == null ? Item.unknown(sku.itemId()) : item;
        StockPosition stock = supply.stock().get(sku);
        Choice choice = sourcing.choose(sku);
        return new Supplied(
                sku,
                item,
                stock == null ? StockPosition.empty(sku) : stock,
                choice,
                leadTimes.of(sku, choice),
                parameters.of(sku, item.categoryId(), classes.get(sku)));
    }
}
