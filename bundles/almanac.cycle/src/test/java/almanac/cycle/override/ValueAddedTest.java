package almanac.cycle.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.run.OverrideValue;
import almanac.api.store.OverrideEffect;
import almanac.api.store.PlannerOverride;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked out by hand. */
class ValueAddedTest {
    private static final Sku A = new Sku("tea", "north");

    @Test
    void value_added_is_the_error_that_an_override_took_away() {
        List<PlannerOverride> overrides = List.of(override(1, "fair", "li"), override(2, "gut", "anna"));
        List<OverrideEffect> effects = List.of(
                effect(10, 1, 80, 120), effect(11, 1, 80, 120), effect(12, 1, 80, 120), effect(10, 2, 120, 130));
        DemandSeries actual = DemandSeries.builder(A, TimeGrid.WEEKS, 9, new double[] {70, 110, 90})
                .build();

        List<OverrideValue> lines = ValueAdded.of(overrides, effects, sku -> actual);

        OverrideValue fair = lines.get(0);
        // Week 10: 110, missed by 30 and by 10; week 11: 90, by 10 and by 30; week 12 is not over.
        assertThat(fair.buckets()).isEqualTo(2);
        assertThat(fair.wapeBefore()).isEqualTo(40.0 / 200);
        assertThat(fair.wapeAfter()).isEqualTo(40.0 / 200);
        assertThat(fair.added()).isZero();
        assertThat(fair.bias()).isEqualTo(10 + 30);
        assertThat(fair.better()).isEqualTo(1);
        OverrideValue gut = lines.get(1);
        assertThat(gut.author()).isEqualTo("anna");
        // Missed by 10 before and by 20 after.
        assertThat(gut.added()).isEqualTo(-10.0 / 110, within(1e-12));
    }

    private static OverrideEffect effect(long bucket, long id, double before, double after) {
        return new OverrideEffect(A, TimeBucket.WEEK, bucket, id, LocalDate.EPOCH, before, after);
    }

    private static PlannerOverride override(long id, String reason, String author) {
        return new PlannerOverride(
                id,
                "tea",
                "north",
                null,
                PlannerOverride.FORECAST_SET,
                "120",
                null,
                null,
                reason,
                author,
                null,
                Instant.EPOCH,
                null,
                null,
                null);
    }
}
