package almanac.cycle.override;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.Provenance;
import almanac.api.store.PlannerOverride;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a planner sees before saving is what a run makes of it; sums by hand. */
class FinalForecastingComponentTest {
    private static final LocalDate ASOF = LocalDate.of(2026, 3, 1);
    private static final List<Forecast> BASELINES = List.of(forecast("north", 10), forecast("south", 30));

    private static Forecast forecast(String location, double mean) {
        return new Forecast(
                new Sku("tea", location),
                TimeGrid.WEEKS,
                TimeGrid.WEEKS.indexOf(ASOF.plusDays(1)),
                new double[] {mean, mean},
                new double[] {0.5},
                new double[][] {{mean, mean}},
                null,
                new Provenance("mean", "1", new TreeMap<>(), 1, "", "2026-02-23", Instant.EPOCH),
                List.of());
    }

    private static PlannerOverride override(String location, String what, String value, LocalDate expires) {
        return new PlannerOverride(
                0,
                "tea",
                location,
                null,
                what,
                value,
                null,
                null,
                "fair",
                "li",
                null,
                Instant.EPOCH,
                expires,
                null,
                null);
    }

    private static List<Forecast> finals(PlannerOverride... overrides) {
        return new FinalForecastingComponent().finals(BASELINES, List.of(overrides), sku -> null, ASOF);
    }

    @Test
    void a_total_flows_down_in_proportion_and_comes_back_up() {
        List<Forecast> finals = finals(override(null, PlannerOverride.FORECAST_SET, "80", null));
        assertThat(finals).extracting(f -> f.sku().locationId()).containsExactly("north", "south");
        assertThat(finals.get(0).means()).containsExactly(20, 20);
        assertThat(finals.get(1).means()).containsExactly(60, 60);
    }

    @Test
    void one_sku_is_changed_alone() {
        List<Forecast> finals = finals(override("south", PlannerOverride.FORECAST_PERCENT, "-10", null));
        assertThat(finals.get(0)).isSameAs(BASELINES.get(0));
        assertThat(finals.get(1).means()).containsExactly(27, 27);
    }

    @Test
    void what_has_expired_changes_nothing() {
        assertThat(finals(override(null, PlannerOverride.FORECAST_SET, "80", ASOF)))
                .isEqualTo(BASELINES);
    }
}
