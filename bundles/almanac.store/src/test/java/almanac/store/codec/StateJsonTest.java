package almanac.store.codec;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.replenishment.SuggestionState;
import almanac.api.replenishment.SuggestionStatus;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StateJsonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void aTransferKeepsItsSource() {
        SuggestionState state = new SuggestionState(
                "key", null, "W2", SuggestionStatus.NEW, 20, 8, null, DAY, DAY.plusDays(2), true, null);

        assertThat(StateJson.toState(StateJson.of(state))).isEqualTo(state);
        assertThat(StateJson.of(state)).contains("\"source\":\"W2\"").doesNotContain("supplier");
    }

    /** As the trail has it from before sources were kept. */
    @Test
    void anOlderEntryHasNone() {
        SuggestionState state = StateJson.toState("{\"key\":\"key\",\"supplier\":\"S1\",\"status\":\"SNOOZED\","
                + "\"quantity\":20.0,\"finalQuantity\":20.0,\"unitPrice\":2.5,\"orderBy\":\"2026-11-01\","
                + "\"arrives\":\"2026-11-15\",\"edited\":false,\"snoozedUntil\":\"2026-11-03\"}");

        assertThat(state)
                .isEqualTo(new SuggestionState(
                        "key",
                        "S1",
                        null,
                        SuggestionStatus.SNOOZED,
                        20,
                        20,
                        2.5,
                        DAY,
                        DAY.plusDays(14),
                        false,
                        DAY.plusDays(2)));
    }
}
