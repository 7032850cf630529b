package almanac.cycle.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.UsageException;
import almanac.api.host.Location;
import almanac.api.host.PlanningParameter;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.SupplySide;
import almanac.api.store.PlannerOverride;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterOverridesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void a_parameter_goes_before_the_hosts_and_the_latest_first() {
        PlanningParameter row = new PlanningParameter("tea", null, null, 0.9, null, null, null, null, null, null, null);
        SupplySide side = applied(
                List.of(),
                List.of(row),
                override("tea", null, "service_level", "0.97"),
                override("tea", null, "service_level", "0.99"));
        assertThat(side.parameters())
                .extracting(PlanningParameter::serviceLevel)
                .containsExactly(0.99, 0.97, 0.9);
    }

    @Test
    void a_term_takes_the_planners_value_and_a_lead_time_is_then_not_learned() {
        SupplyTerm term = term("tea", null, 12.0);
        SupplyTerm changed = applied(List.of(term), List.of(), override("tea", null, "lead_time_days", "21"))
                .terms()
                .get(0);
        assertThat(changed.leadTimeDays()).isEqualTo(21);
        assertThat(changed.leadTimeFixed()).isTrue();
        assertThat(changed.minOrderQuantity()).isEqualTo(12);
        assertThat(applied(List.of(term), List.of(), override("rice", null, "min_order_qty", "1"))
                        .terms())
                .containsExactly(term);
    }

    @Test
    void a_term_for_every_location_gets_a_row_for_the_one_named_unless_that_is_fed() {
        SupplyTerm term = term("tea", null, 12.0);
        assertThat(applied(List.of(term), List.of(), override("tea", "north", "min_order_qty", "6"))
                        .terms())
                .extracting(SupplyTerm::locationId, SupplyTerm::minOrderQuantity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, 12.0),
                        org.assertj.core.groups.Tuple.tuple("north", 6.0));
        assertThat(applied(List.of(term), List.of(), override("tea", "shop", "min_order_qty", "6"))
                        .terms())
                .containsExactly(term);
    }

    @ParameterizedTest
    @CsvSource({
        "service_level, 1.2",
        "service_level, high",
        "lead_time_days, 0",
        "min_order_qty, -1",
        "lost_sales, maybe",
        "service_type, BEST",
        "colour, red"
    })
    void what_makes_no_sense_is_refused(String name, String value) {
        assertThatThrownBy(() -> ParameterOverrides.check(name, value)).isInstanceOf(UsageException.class);
    }

    private static SupplySide applied(
            List<SupplyTerm> terms, List<PlanningParameter> parameters, PlannerOverride... overrides) {
        Location shop = new Location("shop", null, null, "depot", null, null, Map.of());
        SupplySide host = new SupplySide(
                DAY, Map.of(), Map.of("shop", shop), Map.of(), Map.of(), terms, List.of(), List.of(), parameters);
        return new ParameterOverrides(List.of(overrides), DAY).appliedTo(host);
    }

    private static SupplyTerm term(String item, String location, Double minimum) {
        return new SupplyTerm(
                item, location, "acme", true, 10.0, 3.0, null, minimum, null, null, null, null, null, null, null);
    }

    private static PlannerOverride override(String item, String location, String what, String value) {
        return new PlannerOverride(
                1, item, location, null, what, value, null, null, "why", "li", null, Instant.EPOCH, null, null, null);
    }
}
