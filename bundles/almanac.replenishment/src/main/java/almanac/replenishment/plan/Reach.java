package almanac.replenishment.plan;

import almanac.api.Sku;
import almanac.api.Texts;
import almanac.api.replenishment.SupplySide;
import almanac.replenishment.Settings;
import java.util.Set;
import java.util.TreeSet;

/** How far ahead demand has to be known. */
public final class Reach {
    /** Worth knowing for stock-out dates, however short the lead times. */
    private static final int LEAST_DAYS = 56;

    private static final int FUTURES = 100;

    private Reach() {}

    /** Days until an order placed at the next review has arrived, over all SKUs, within the settings' limit. */
    public static int days(SupplySide supply, Settings settings, Set<String> policies, Texts texts) {
        SupplyBook book = new SupplyBook(supply, settings, policies, texts);
        Timing timing = new Timing(supply.asOf(), book.closings(), settings);
        Set<Sku> skus = new TreeSet<>(supply.stock().keySet());
        supply.terms().forEach(t -> skus.add(new Sku(t.itemId(), t.locationId())));
        supply.items().keySet().forEach(i -> skus.add(Sku.of(i)));
        int days = LEAST_DAYS;
        for (Sku sku : skus) {
            days = Math.max(days, timing.of(book.of(sku), FUTURES).lastDay());
        }
        return Math.min(days, Math.max(LEAST_DAYS, settings.mostHorizonDays()));
    }
}
