package almanac.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.forecast.Forecast;
import almanac.api.host.Promotion;
import almanac.api.run.PlanRequest;
import almanac.api.run.PlanningRun;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Planned promotions change what is planned, for as long as the host has them. */
class PromotedPlanTest {
    private final Doubles doubles = new Doubles();

    @BeforeEach
    void shop() {
        doubles.erp.soldWeekly("A@W", "2026-01-05", 8, 10);
        doubles.erp.sold("A@W", "2026-03-01", 0).item("A", "toys", null, true);
    }

    private Forecast planned() {
        PlanningRun run =
                doubles.cycle().plan(new PlanRequest(Tenant.DEFAULT, "demo", null, true, "command"), Progress.NONE);
        return doubles.store.forecast(run, Sku.parse("A@W")).orElseThrow().forecast();
    }

    @Test
    void a_promotion_is_planned_and_a_cancelled_one_is_not() {
        Forecast before = planned();
        doubles.erp.promotions.add(new Promotion(
                "P",
                null,
                null,
                LocalDate.of(2026, 3, 9),
                LocalDate.of(2026, 3, 15),
                "A",
                null,
                null,
                20.0,
                null,
                null));
        Forecast promoted = planned();
        assertThat(promoted.mean(1)).isEqualTo(2 * before.mean(1));
        assertThat(promoted.mean(3)).isEqualTo(before.mean(3));
        assertThat(promoted.notes()).anyMatch(n -> n.code().equals("test.promoted"));
        doubles.erp.promotions.clear();
        assertThat(planned().means()).isEqualTo(before.means());
    }
}
