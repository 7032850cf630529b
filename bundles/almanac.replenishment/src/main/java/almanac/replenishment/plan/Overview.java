package almanac.replenishment.plan;

import almanac.api.Sku;
import almanac.api.host.PlanningParameter;
import almanac.api.host.ServiceType;
import almanac.api.host.Supplier;
import almanac.api.host.SupplyKind;
import almanac.api.replenishment.DemandOutlook;
import almanac.replenishment.Settings;
import almanac.replenishment.exact.JointOrders;
import almanac.replenishment.plan.SkuPlanner.Prepared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Looks over all SKUs before any is planned, where something is to be decided over several. */
final class Overview {
    private static final double MOST_LOT_DAYS = 365;

    private final SupplyBook book;
    private final Settings settings;
    private final SkuPlanner planner;
    private final Function<DemandOutlook, DemandSide> sides;

    Overview(SupplyBook book, Settings settings, SkuPlanner planner, Function<DemandOutlook, DemandSide> sides) {
        this.book = book;
        this.settings = settings;
        this.planner = planner;
        this.sides = sides;
    }

    /** Whether anything needs it: rows for classes or groups, suppliers with a cost of the order as a whole, service times. */
    static boolean isNeeded(SupplyBook book, Settings settings) {
        return book.usesClasses()
                || usesGroups(book)
                || usesSharedCost(book)
                || settings.guaranteedService() && !book.side().locations().isEmpty();
    }

    private static boolean usesGroups(SupplyBook book) {
        return book.side().parameters().stream().anyMatch(p -> p.serviceType() == ServiceType.GROUP_FILL_RATE);
    }

    private static boolean usesSharedCost(SupplyBook book) {
        return book.side().suppliers().values().stream().anyMatch(Overview::sharesCost);
    }

    private static boolean sharesCost(Supplier supplier) {
        return supplier != null && supplier.costPerOrder() != null && supplier.costPerOrder() > 0;
    }

    Portfolio of(List<DemandOutlook> outlooks) {
        Portfolio portfolio = Portfolio.none();
        if (book.usesClasses()) {
            ForecastClasses classes = new ForecastClasses(book.side().items());
            outlooks.forEach(o -> classes.add(o.forecast()));
            portfolio.classes().putAll(classes.finish());
            book.classify(portfolio.classes());
        }
        Map<String, List<Prepared>> shared = new TreeMap<>();
        Map<PlanningParameter, List<Prepared>> groups = new IdentityHashMap<>();
        List<ServiceTimes.Place> places = new ArrayList<>();
        for (DemandOutlook outlook : outlooks) {
            Prepared prepared = planner.prepare(book.of(outlook.forecast().sku()), sides.apply(outlook));
            if (prepared.need().perDay() > 0) {
                collect(prepared, shared, groups, places);
            }
        }
        shared.values().forEach(members -> portfolio.lotDays().putAll(lotDays(members)));
        groups.forEach((row, members) -> portfolio.groupLevels().putAll(groupLevels(row, members)));
        if (settings.guaranteedService()) {
            portfolio.netDays().putAll(ServiceTimes.of(withSources(places)));
        }
        return portfolio;
    }

    private void collect(
            Prepared prepared,
            Map<String, List<Prepared>> shared,
            Map<PlanningParameter, List<Prepared>> groups,
            List<ServiceTimes.Place> places) {
        Supplied sku = prepared.sku();
        String supplier = sku.choice().supplierId();
        if (supplier != null
                && sharesCost(book.side().suppliers().get(supplier))
                && prepared.costs().holdingPerDay() > 0) {
            shared.computeIfAbsent(supplier, s -> new ArrayList<>()).add(prepared.withoutDemand());
        }
        if (prepared.target().target().type() == ServiceType.GROUP_FILL_RATE) {
            groups.computeIfAbsent(sku.parameters().row(PlanningParameter::serviceType), r -> new ArrayList<>())
                    .add(prepared.withoutDemand());
        }
        if (settings.guaranteedService()) {
            places.add(place(prepared));
        }
    }

    /** Silver's heuristic; the line's own cost is that of the term or parameter. */
    private Map<Sku, Double> lotDays(List<Prepared> members) {
        Supplier supplier =
                book.side().suppliers().get(members.get(0).sku().choice().supplierId());
        double[] lineCosts = members.stream()
                .mapToDouble(
                        m -> Double.isNaN(m.costs().perOrder()) ? 0 : m.costs().perOrder())
                .toArray();
        double[] holding =
                members.stream().mapToDouble(m -> m.costs().holdingPerDay()).toArray();
        double[] demand = members.stream().mapToDouble(m -> m.need().perDay()).toArray();
        JointOrders orders = JointOrders.of(supplier.costPerOrder(), lineCosts, holding, demand);
        Map<Sku, Double> days = new HashMap<>();
        for (int i = 0; i < lineCosts.length; i++) {
            days.put(members.get(i).sku().sku(), Math.min(MOST_LOT_DAYS, orders.cycle() * orders.multiples()[i]));
        }
        return days;
    }

    private static Map<Sku, Double> groupLevels(PlanningParameter row, List<Prepared> members) {
        List<GroupTarget.Member> group = members.stream()
                .map(m -> new GroupTarget.Member(
                        m.sku().sku(),
                        m.need().protection(),
                        m.need().leadTime(),
                        m.days().reviewDays(),
                        m.need().perDay(),
                        m.costs().unitCost()))
                .toList();
        double asked = members.get(0).target().target().level();
        return GroupTarget.of(group, row.serviceLevel() == null ? asked : row.serviceLevel());
    }

    private static ServiceTimes.Place place(Prepared prepared) {
        double days = Math.max(1, prepared.days().meanProtection());
        double deviation = prepared.need().protection().standardDeviation() / Math.sqrt(days);
        double level = prepared.target().target().level();
        return place(prepared.sku(), deviation, level, prepared.costs().holdingPerDay(), true);
    }

    private static ServiceTimes.Place place(
            Supplied sku, double deviation, double level, double holding, boolean sells) {
        boolean transfer = sku.choice().kind() == SupplyKind.TRANSFER;
        return new ServiceTimes.Place(
                sku.sku(),
                transfer ? new Sku(sku.sku().itemId(), sku.choice().sourceLocationId()) : null,
                sku.leadTime().leadTime().days().mean(),
                deviation,
                Math.max(0, new NormalDistribution(null, 0, 1).inverseCumulativeProbability(level)),
                Double.isNaN(holding) ? 1 : holding,
                sells);
    }

    /** Locations that only feed others have no forecast of their own. */
    private List<ServiceTimes.Place> withSources(List<ServiceTimes.Place> places) {
        Map<Sku, ServiceTimes.Place> all = new TreeMap<>();
        places.forEach(p -> all.put(p.sku(), p));
        for (ServiceTimes.Place place : places) {
            ServiceTimes.Place at = place;
            while (at.source() != null && !all.containsKey(at.source())) {
                at = place(book.of(at.source()), 0, settings.serviceLevel(), at.holding(), false);
                all.put(at.sku(), at);
            }
        }
        return List.copyOf(all.values());
    }
}
