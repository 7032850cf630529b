package almanac.api.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrainingFactsTest {
    private static Provenance of(Map<String, String> parameters) {
        return new Provenance("m", "1", new TreeMap<>(parameters), 1, "", "2026-06-22", Instant.EPOCH);
    }

    @Test
    void readsWhatWasPut() {
        Map<String, String> own = Map.of(
                TrainingFacts.SERIES, "40",
                TrainingFacts.LOSS, "0.25",
                TrainingFacts.REFERENCE, "0.5",
                TrainingFacts.START, "anew",
                TrainingFacts.START_WHY, "of version 2");
        assertThat(TrainingFacts.of(of(TrainingFacts.put(own, "WEEK", TrainingFacts.USED, 13))))
                .isEqualTo(new TrainingFacts("WEEK", "used", 13, 40, 0.25, 0.5, "anew", "of version 2"));
    }

    @Test
    void whatNobodyPutIsUnknown() {
        assertThat(TrainingFacts.of(of(Map.of(TrainingFacts.SERIES, "many", TrainingFacts.LOSS, "low"))))
                .isEqualTo(new TrainingFacts("", "", 0, 0, Double.NaN, Double.NaN, "", ""));
    }
}
