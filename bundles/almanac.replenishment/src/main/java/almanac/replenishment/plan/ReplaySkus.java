package almanac.replenishment.plan;

import almanac.api.Sku;
import almanac.api.Texts;
import almanac.api.demand.TimeGrid;
import almanac.api.host.PlanningParameter;
import almanac.api.replenishment.ReplaySku;
import almanac.api.replenishment.SupplySide;
import almanac.replenishment.Replenisher;
import almanac.replenishment.Settings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the planning tables say of SKUs that are to be replayed. */
public final class ReplaySkus {
    private static final double ROUNDING = 1e-9;

    private final SupplyBook book;
    private final Settings settings;
    private final TimeGrid grid;
    private final double bucketDays;

    /**
     * @param policies that there are
     * @throws almanac.api.InputException where a planning parameter makes no sense
     */
    public ReplaySkus(SupplySide supply, TimeGrid grid, Settings settings, Set<String> policies) {
        this.book = new SupplyBook(supply, settings, policies, Texts.of(Replenisher.class));
        this.settings = settings;
        this.grid = grid;
        this.bucketDays = grid.daysIn(grid.indexOf(supply.asOf().plusDays(1)));
    }

    /** All of them, in SKU order. */
    public List<ReplaySku> of(Map<Sku, double[]> demand) {
        return new TreeMap<>(demand)
                .entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
    }

    private ReplaySku of(Sku sku, double[] demand) {
        Supplied supplied = book.of(sku);
        boolean lostSales = Boolean.TRUE.equals(
                supplied.parameters().get(PlanningParameter::lostSales).value());
        Costs costs = Costs.of(supplied, grid, lostSales, settings);
        double available = supplied.stock().onHand() - supplied.stock().unavailable();
        return new ReplaySku(
                sku,
                demand,
                lostSales ? Math.max(0, available) : available,
                supplied.stock().openSupply(),
                leadTimeBuckets(supplied),
                or0(costs.holdingPerDay() * bucketDays),
                or0(costs.shortage()),
                or0(costs.perOrder()),
                lostSales);
    }

    /** The term's days, else what else is known of the lead time; a part of a bucket counts as one. */
    private int leadTimeBuckets(Supplied supplied) {
        Double days = supplied.choice().term() == null
                ? null
                : supplied.choice().term().leadTimeDays();
        double known = days != null && days > 0
                ? days
                : supplied.leadTime().leadTime().days().mean();
        return (int) Math.ceil(known / bucketDays - ROUNDING);
    }

    private static double or0(double money) {
        return Double.isNaN(money) ? 0 : money;
    }
}
