package almanac.cycle.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.SamplePaths;
import almanac.api.replenishment.DemandOutlook;
import almanac.api.store.OverrideEffect;
import almanac.api.store.PlannerOverride;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FinalForecastsTest {
    private static final Sku A = new Sku("tea", "north");
    private static final Sku B = new Sku("tea", "south");
    private static final LocalDate ASOF = LocalDate.of(2026, 3, 1);
    /** The Monday after. */
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    @Test
    void one_sku_is_set_added_to_and_raised_in_the_order_made() {
        Forecast last = run(
                        Map.of(A, 10.0),
                        override(1, A, PlannerOverride.FORECAST_SET, "40"),
                        override(2, A, PlannerOverride.FORECAST_ADD, "-10"),
                        override(3, A, PlannerOverride.FORECAST_PERCENT, "50"))
                .get(A);
        // ((40) - 10) * 1.5
        assertThat(last.means()).containsExactly(45, 45, 45);
        assertThat(last.quantile(0, 0)).isEqualTo(5 * 4.5, within(1e-9));
        assertThat(last.provenance().method()).isEqualTo("mean");
    }

    @Test
    void it_holds_for_its_days_and_a_part_of_a_bucket_counts_in_part() {
        PlannerOverride set = new PlannerOverride(
                1,
                "tea",
                "north",
                null,
                PlannerOverride.FORECAST_SET,
                "24",
                FIRST.plusDays(7),
                FIRST.plusDays(7 + 2),
                "fair",
                "li",
                null,
                Instant.EPOCH,
                null,
                null,
                null);
        // Three of seven days of the second week: 10 + 3/7 * 14
        assertThat(run(Map.of(A, 10.0), set).get(A).means()).containsExactly(10, 16, 10);
    }

    @Test
    void a_total_is_shared_by_forecast() {
        PlannerOverride total = override(1, null, PlannerOverride.FORECAST_SET, "80");
        Map<Sku, Forecast> finals = run(Map.of(A, 10.0, B, 30.0), total);
        assertThat(finals.get(A).mean(0)).isEqualTo(20);
        assertThat(finals.get(B).mean(0)).isEqualTo(60);
        Map<Sku, Forecast> more = run(Map.of(A, 10.0, B, 30.0), override(1, null, PlannerOverride.FORECAST_ADD, "20"));
        assertThat(more.get(A).mean(0)).isEqualTo(15);
        assertThat(more.get(B).mean(0)).isEqualTo(45);
    }

    @Test
    void what_is_over_or_withdrawn_counts_no_more() {
        PlannerOverride set = override(1, A, PlannerOverride.FORECAST_SET, "40");
        PlannerOverride expired = new PlannerOverride(
                1,
                "tea",
                "north",
                null,
                set.what(),
                "40",
                null,
                null,
                "fair",
                "li",
                null,
                Instant.EPOCH,
                ASOF,
                null,
                null);
        assertThat(run(Map.of(A, 10.0), expired).get(A).mean(0)).isEqualTo(10);
        PlannerOverride withdrawn = new PlannerOverride(
                1,
                "tea",
                "north",
                null,
                set.what(),
                "40",
                null,
                null,
                "fair",
                "li",
                null,
                Instant.EPOCH,
                null,
                Instant.EPOCH,
                "li");
        assertThat(run(Map.of(A, 10.0), withdrawn).get(A).mean(0)).isEqualTo(10);
    }

    @Test
    void each_override_is_on_record_with_what_it_changed() {
        FinalForecasts finals = finals(
                override(1, A, PlannerOverride.FORECAST_SET, "40"),
                override(2, A, PlannerOverride.FORECAST_PERCENT, "10"));
        finals.add(new DemandOutlook(forecast(A, 10), null), o -> {});
        assertThat(finals.effects())
                .filteredOn(e -> e.bucketNo() == TimeGrid.WEEKS.indexOf(FIRST))
                .extracting(OverrideEffect::overrideId, OverrideEffect::before, OverrideEffect::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, 10.0, 40.0),
                        org.assertj.core.groups.Tuple.tuple(2L, 40.0, 44.0));
    }

    @Test
    void futures_in_whole_units_stay_whole_and_keep_the_mean() {
        Forecast last = run(Map.of(A, 10.0), override(1, A, PlannerOverride.FORECAST_PERCENT, "25"))
                .get(A);
        SamplePaths paths = last.paths().orElseThrow();
        double sum = 0;
        for (int i = 0; i < paths.count(); i++) {
            assertThat(paths.at(i, 0)).isEqualTo(Math.rint(paths.at(i, 0)));
            sum += paths.at(i, 0);
        }
        assertThat(sum / paths.count()).isEqualTo(12.5, within(0.1));
    }

    private static Map<Sku, Forecast> run(Map<Sku, Double> means, PlannerOverride... overrides) {
        Map<Sku, Forecast> last = new HashMap<>();
        FinalForecasts finals = finals(overrides);
        new TreeMap<>(means)
                .forEach((sku, mean) -> finals.add(
                        new DemandOutlook(forecast(sku, mean), null),
                        o -> last.put(o.forecast().sku(), o.forecast())));
        finals.finish(o -> last.put(o.forecast().sku(), o.forecast()));
        return last;
    }

    private static FinalForecasts finals(PlannerOverride... overrides) {
        return new FinalForecasts(List.of(overrides), sku -> "drinks", ASOF);
    }

    private static PlannerOverride override(long id, Sku sku, String what, String value) {
        return new PlannerOverride(
                id,
                sku == null ? null : sku.itemId(),
                sku == null ? null : sku.locationId(),
                sku == null ? "drinks" : null,
                what,
                value,
                null,
                null,
                "fair",
                "li",
                null,
                Instant.EPOCH,
                null,
                null,
                null);
    }

    /** Three weeks; half of the futures at half the mean, half at one and a half. */
    private static Forecast forecast(Sku sku, double mean) {
        float[][] paths = new float[1000][3];
        for (int i = 0; i < paths.length; i++) {
            java.util.Arrays.fill(paths[i], (float) (i % 2 == 0 ? mean / 2 : 1.5 * mean));
        }
        double[] low = {mean / 2, mean / 2, mean / 2};
        double[] high = {1.5 * mean, 1.5 * mean, 1.5 * mean};
        Provenance provenance = new Provenance("mean", "1", new TreeMap<>(), 1, "", "2026-02-23", Instant.EPOCH);
        return new Forecast(
                sku,
                TimeGrid.WEEKS,
                TimeGrid.WEEKS.indexOf(FIRST),
                new double[] {mean, mean, mean},
                new double[] {0.1, 0.9},
                new double[][] {low, high},
                new SamplePaths(paths),
                provenance,
                List.of());
    }
}
