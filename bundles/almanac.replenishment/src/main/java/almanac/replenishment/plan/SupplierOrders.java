package almanac.replenishment.plan;

import almanac.api.Reason;
import almanac.api.host.Supplier;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.Urgency;
import almanac.replenishment.Settings;
import almanac.replenishment.plan.Filling.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What a supplier's lines have to keep to together: its minimum, and the limits of an order in money, volume and weight; then the budget. */
final class SupplierOrders {
    private static final ToDoubleFunction<Worth> MONEY = Worth::money;
    private static final ToDoubleFunction<Worth> UNITS = w -> 1;

    private final Map<String, Supplier> suppliers;
    private final Settings settings;
    private final Timing timing;

    SupplierOrders(Map<String, Supplier> suppliers, Settings settings, Timing timing) {
        this.suppliers = suppliers;
        this.settings = settings;
        this.timing = timing;
    }

    /** Changes plans in place. */
    void keep(List<Planned> plans) {
        if (suppliers.isEmpty() && !(settings.budget() > 0)) {
            return;
        }
        Map<String, List<Integer>> places = new TreeMap<>();
        for (int i = 0; i < plans.size(); i++) {
            String supplier = plans.get(i).supplied().choice().supplierId();
            if (supplier != null && suppliers.containsKey(supplier) && limits(suppliers.get(supplier))) {
                places.computeIfAbsent(supplier, s -> new ArrayList<>()).add(i);
            }
        }
        places.forEach((id, of) -> {
            Supplier supplier = suppliers.get(id);
            minimum(plans, of, supplier);
            atMost(plans, of, supplier.maxOrderValue(), MONEY, "order-value", id);
            atMost(plans, of, supplier.maxVolume(), Worth::volume, "volume", id);
            atMost(plans, of, supplier.maxWeight(), Worth::weight, "weight", id);
        });
        if (settings.budget() > 0) {
            List<Integer> all = new ArrayList<>();
            for (int i = 0; i < plans.size(); i++) {
                if (plans.get(i).supplied().choice().sourceLocationId() == null) {
                    all.add(i);
                }
            }
            atMost(plans, all, settings.budget(), MONEY, "budget", "");
        }
        MinimumValue.check(plans, suppliers);
    }

    private static boolean limits(Supplier supplier) {
        return supplier.minOrderValue() != null
                || supplier.minOrderQuantity() != null
                || supplier.maxOrderValue() != null
                || supplier.maxVolume() != null
                || supplier.maxWeight() != null;
    }

    private void minimum(List<Planned> plans, List<Integer> places, Supplier supplier) {
        if (settings.supplierMinimum() == Settings.SupplierMinimum.WARN) {
            return;
        }
        reach(plans, places, supplier, supplier.minOrderValue(), MONEY, "value");
        reach(plans, places, supplier, supplier.minOrderQuantity(), UNITS, "quantity");
    }

    /**
     * Fills up where holding what is filled up costs no more than waiting may lose; else waits, unless a line is urgent: then it is left to
     * the planner, with a warning.
     */
    private void reach(
            List<Planned> plans,
            List<Integer> places,
            Supplier supplier,
            Double minimum,
            ToDoubleFunction<Worth> counts,
            String of) {
        List<Line> lines = Filling.lines(
                plans, places.stream().filter(i -> mayOrder(plans.get(i))).toList());
        double wanted = Filling.total(lines, counts);
        boolean unknown = counts == MONEY
                && lines.stream()
                        .anyMatch(l -> l.quantity > 0 && !(l.planned.worth().price() > 0));
        if (minimum == null || wanted == 0 || wanted >= minimum || unknown) {
            return;
        }
        double lostByWaiting = lines.stream()
                .filter(l -> l.quantity > 0)
                .mapToDouble(
                        l -> l.planned.worth().atRisk(0) - l.planned.worth().atRisk(l.quantity))
                .sum();
        boolean reached = Filling.raise(lines, minimum, counts);
        double held = lines.stream()
                .mapToDouble(l -> l.planned.worth().holding(l.before(), l.quantity - l.before()))
                .sum();
        boolean urgent = lines.stream()
                .anyMatch(l -> l.before() > 0 && l.planned.plan().urgency().compareTo(Urgency.AT_RISK) <= 0);
        boolean fill = reached && held <= lostByWaiting && settings.supplierMinimum() == Settings.SupplierMinimum.FILL;
        boolean wait = !fill && (!urgent || settings.supplierMinimum() == Settings.SupplierMinimum.WAIT);
        if (!fill && !wait) {
            return;
        }
        if (wait) {
            lines.forEach(l -> l.quantity = 0);
        }
        Filling.apply(plans, lines, new Filling.Change() {
            @Override
            public Reason why(Line line) {
                return Reason.of(
                        wait ? "none.minimum-" + of : "order.minimum-" + of,
                        "supplier",
                        supplier.supplierId(),
                        "from",
                        line.before(),
                        "to",
                        line.quantity,
                        "total",
                        wanted,
                        "minimum",
                        minimum);
            }

            @Override
            public Suggestion suggestion(Line line) {
                Suggestion before = line.planned.plan().suggestion();
                return line.quantity > 0 && before == null
                        ? timing.suggestion(line.planned.supplied(), line.quantity)
                        : Filling.Change.super.suggestion(line);
            }
        });
    }

    /** Only SKUs that are in the plan and may be ordered at all fill up an order. */
    private static boolean mayOrder(Planned planned) {
        return planned.plan().suggestion() != null || planned.replenished();
    }

    private static void atMost(
            List<Planned> plans,
            List<Integer> places,
            Double most,
            ToDoubleFunction<Worth> counts,
            String code,
            String supplier) {
        if (most == null || !(most > 0)) {
            return;
        }
        List<Line> lines = Filling.lines(
                plans,
                places.stream()
                        .filter(i -> plans.get(i).plan().suggestion() != null)
                        .toList());
        double wanted = Filling.total(lines, counts);
        if (wanted <= most) {
            return;
        }
        Filling.lower(lines, most, counts);
        Filling.apply(
                plans,
                lines,
                line -> Reason.of(
                        (line.quantity > 0 ? "limit." : "none.") + code,
                        "from",
                        line.before(),
                        "to",
                        line.quantity,
                        "total",
                        wanted,
                        "most",
                        most,
                        "supplier",
                        supplier));
    }
}
