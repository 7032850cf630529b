package almanac.replenishment.plan;

import almanac.api.Reason;
import almanac.api.host.Supplier;
import almanac.api.replenishment.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says on each line where a supplier's lines together stay below its minimum order. */
final class MinimumValue {
    private MinimumValue() {}

    /** Adds reasons to the lines of suppliers whose minimum is not reached; changed in place. */
    static void check(List<Planned> plans, Map<String, Supplier> suppliers) {
        Map<String, double[]> totals = new HashMap<>();
        for (Planned planned : plans) {
            Suggestion line = planned.plan().suggestion();
            if (line != null && line.supplierId() != null) {
                double[] total = totals.computeIfAbsent(line.supplierId(), s -> new double[2]);
                total[0] += line.quantity();
                total[1] += line.unitPrice() == null ? Double.NaN : line.quantity() * line.unitPrice();
            }
        }
        for (int i = 0; i < plans.size(); i++) {
            Suggestion line = plans.get(i).plan().suggestion();
            Supplier supplier = line == null || line.supplierId() == null ? null : suppliers.get(line.supplierId());
            if (supplier != null) {
                double[] total = totals.get(line.supplierId());
                warn(plans, i, "warning.minimum-value", supplier, supplier.minOrderValue(), total[1]);
                warn(plans, i, "warning.minimum-quantity", supplier, supplier.minOrderQuantity(), total[0]);
            }
        }
    }

    /** A total that is not known (NaN) is not below the minimum. */
    private static void warn(List<Planned> plans, int i, String code, Supplier supplier, Double minimum, double total) {
        if (minimum != null && total < minimum) {
            plans.set(
                    i,
                    plans.get(i)
                            .noting(Reason.of(
                                    code, "supplier", supplier.supplierId(), "total", total, "minimum", minimum)));
        }
    }
}
