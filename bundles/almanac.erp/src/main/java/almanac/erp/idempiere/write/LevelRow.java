package almanac.erp.idempiere.write;

import almanac.api.AlmanacException;
import almanac.api.Texts;
import almanac.api.host.HostUnavailableException;
import almanac.api.host.OrderLevel;
import almanac.api.host.PublishResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A row of M_Replenish to be written.
 *
 * @param source where goods come from; null where that is not said
 * @param min units, as many decimals as the product's unit has
 * @param max at least min
 * @param batch units of a pack; null where unknown
 */
public record LevelRow(
        Product product, Warehouse warehouse, Warehouse source, BigDecimal min, BigDecimal max, BigDecimal batch) {
    /** ReplenishType: reorder below minimum level. */
    public static final String BELOW_MINIMUM = "1";

    /**
     * Writes levels one by one.
     *
     * @param write puts one into the host; what it throws is that level's result
     * @return a result for each, in order
     */
    public static List<PublishResult> each(List<OrderLevel> levels, Masters masters, Consumer<LevelRow> write) {
        Map<String, Product> products = masters.products(
                levels.stream().map(l -> l.sku().itemId()).distinct().toList());
        Map<String, Warehouse> warehouses = masters.warehouses(levels.stream()
                .flatMap(l -> Stream.of(l.sku().locationId(), Objects.toString(l.sourceLocationId(), "")))
                .distinct()
                .toList());
        return levels.stream().map(l -> result(l, products, warehouses, write)).toList();
    }

    private static PublishResult result(
            OrderLevel level,
            Map<String, Product> products,
            Map<String, Warehouse> warehouses,
            Consumer<LevelRow> write) {
        String key = level.sku().key();
        try {
            write.accept(of(level, products, warehouses));
            return new PublishResult(key, "M_Replenish " + key, null);
        } catch (HostUnavailableException e) {
            return PublishResult.unanswered(key, e.getMessage());
        } catch (AlmanacException e) {
            return new PublishResult(key, null, e.getMessage());
        }
    }

    private static LevelRow of(OrderLevel level, Map<String, Product> products, Map<String, Warehouse> warehouses) {
        Product product = there(products, level.sku().itemId(), "draft-product");
        Warehouse warehouse = there(warehouses, level.sku().locationId(), "draft-warehouse");
        Warehouse source = level.sourceLocationId() == null
                ? null
                : there(warehouses, level.sourceLocationId(), "draft-warehouse");
        if (!(level.reorderPoint() >= 0) || !Double.isFinite(level.orderUpTo())) {
            throw new Refused("level-range");
        }
        BigDecimal min = rounded(level.reorderPoint(), product);
        BigDecimal batch = level.orderMultiple() == null ? null : BigDecimal.valueOf(level.orderMultiple());
        return new LevelRow(
                product,
                warehouse,
                source,
                min,
                rounded(level.orderUpTo(), product).max(min),
                batch);
    }

    private static <T> T there(Map<String, T> all, String key, String otherwise) {
        if (!all.containsKey(key)) {
            throw new Refused(otherwise, key);
        }
        return all.get(key);
    }

    /** Up, so that what is kept is never less than what was asked for. */
    private static BigDecimal rounded(double units, Product product) {
        return BigDecimal.valueOf(units).setScale(product.scale(), RoundingMode.CEILING);
    }

    /** Why one level cannot be written, in words. */
    static final class Refused extends AlmanacException {
        private static final long serialVersionUID = 1L;

        Refused(String key, Object... details) {
            super(Texts.of(LevelRow.class).get(key, details));
        }
    }
}
