package almanac.ui.worklist;

import almanac.api.host.Supplier;
import almanac.ui.desk.Masters;
import java.util.HashMap;
import java.util.Map;

/**
 * How many suppliers get an order as large as they ask for, by lines to be ordered.
 *
 * @param asking suppliers with a minimum that have such lines
 * @param reached those whose lines come to it
 */
public record SupplierMinimums(int asking, int reached) {
    /** Counts. */
    public static SupplierMinimums of(Iterable<Line> lines, Masters masters) {
        Map<String, double[]> sums = new HashMap<>();
        for (Line line : lines) {
            if (line.isToOrder() && line.suggestion().supplierId() != null) {
                double[] sum = sums.computeIfAbsent(line.suggestion().supplierId(), s -> new double[2]);
                Double value = line.suggestion().value();
                sum[0] += value == null ? 0 : value;
                sum[1] += line.suggestion().finalQuantity();
            }
        }
        int asking = 0;
        int reached = 0;
        for (Map.Entry<String, double[]> sum : sums.entrySet()) {
            Supplier supplier = masters.suppliers().get(sum.getKey());
            if (supplier != null && (supplier.minOrderValue() != null || supplier.minOrderQuantity() != null)) {
                asking++;
                reached += isReached(supplier, sum.getValue()) ? 1 : 0;
            }
        }
        return new SupplierMinimums(asking, reached);
    }

    private static boolean isReached(Supplier supplier, double[] sum) {
        return (supplier.minOrderValue() == null || sum[0] >= supplier.minOrderValue())
                && (supplier.minOrderQuantity() == null || sum[1] >= supplier.minOrderQuantity());
    }
}
