package almanac.cycle.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.Provenance;
import almanac.api.host.ServiceType;
import almanac.api.host.Supplier;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.ServiceTarget;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Urgency;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Ten a week, worked out by hand. */
class SkuOutlookTest {
    private static final Sku TEA = new Sku("tea", "north");
    /** A Sunday. */
    private static final LocalDate ASOF = LocalDate.of(2026, 3, 1);

    @Test
    void each_order_brings_the_position_up_again() {
        // s = 30, S = 50; 40 now. On Mondays: 38.6, 28.6 (22 more) 50.6, 40.6, 30.6, 20.6 (30 more).
        List<ProjectedOrder> orders = outlook(10, 10, term(0, 0), Set.of());
        assertThat(orders).extracting(ProjectedOrder::orderOn).startsWith(ASOF.plusDays(8), ASOF.plusDays(29));
        assertThat(orders).extracting(ProjectedOrder::quantity).startsWith(22.0, 30.0);
        assertThat(orders.get(0).arrives()).isEqualTo(ASOF.plusDays(8 + 14));
    }

    @Test
    void minimum_pack_and_order_days_are_kept_to() {
        List<ProjectedOrder> orders = outlook(10, 10, term(24, 10), Set.of(DayOfWeek.THURSDAY));
        assertThat(orders).isNotEmpty().allSatisfy(o -> {
            assertThat(o.quantity()).isGreaterThanOrEqualTo(24);
            assertThat(o.quantity() % 10).isZero();
            assertThat(o.orderOn().getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
        });
    }

    @Test
    void levels_follow_the_forecast() {
        double level = total(outlook(10, 10, term(0, 0), Set.of()));
        double rising = total(outlook(10, 20, term(0, 0), Set.of()));
        assertThat(rising).isGreaterThan(1.5 * level);
    }

    private static double total(List<ProjectedOrder> orders) {
        return orders.stream().mapToDouble(ProjectedOrder::quantity).sum();
    }

    private static List<ProjectedOrder> outlook(
            double firstWeeks, double laterWeeks, SupplyTerm term, Set<DayOfWeek> days) {
        ItemShape shape = new ItemShape(ASOF, 12 * 7);
        double[] means = new double[12];
        for (int week = 0; week < means.length; week++) {
            means[week] = week < 3 ? firstWeeks : laterWeeks;
        }
        Provenance provenance = new Provenance("mean", "1", new TreeMap<>(), 1, "", "2026-02-23", Instant.EPOCH);
        shape.add(new Forecast(
                TEA,
                TimeGrid.WEEKS,
                TimeGrid.WEEKS.indexOf(ASOF.plusDays(1)),
                means,
                new double[0],
                new double[0][],
                null,
                provenance,
                List.of()));
        Supplier supplier = new Supplier("acme", null, null, null, null, days, null, null);
        return new SkuOutlook(plan(), shape, supplier, term, ASOF)
                .project("acme", 40, ASOF.plusDays(1), ASOF.plusWeeks(8));
    }

    private static SkuPlan plan() {
        ReorderPoint levels = new ReorderPoint(
                "s-S", new ServiceTarget(ServiceType.CYCLE, 0.95), 14, 7, 30, 36, 0, 30, 50, 0, List.of());
        Reason demand = Reason.of("demand.lead-time", "mean", 30.0, "days", 21.0);
        return new SkuPlan(
                TEA, Urgency.NONE, 40, 0, 40, levels, null, 0, null, null, null, null, List.of(Reason.of("x"), demand));
    }

    private static SupplyTerm term(double minimum, double multiple) {
        return new SupplyTerm(
                "tea", null, "acme", true, 14.0, null, null, minimum, multiple, null, null, 2.0, null, null, null);
    }
}
