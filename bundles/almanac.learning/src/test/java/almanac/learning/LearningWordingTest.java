package almanac.learning;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Reason;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearningWordingTest {
    private static final Reason HELD_OUT =
            Reason.of("learning.held-out", "points", 12, "method", "lstm", "mae", 1.25, "mse", 2.5, "rmse", 1.58114);
    private static final Reason TOO_SHORT =
            Reason.of("learning.too-short", "method", "lstm", "buckets", 10, "needed", 14, "used", "moving-average");
    private static final Reason CONSTANT = Reason.of("learning.constant", "method", "lstm", "used", "moving-average");

    private final LearningWording wording = new LearningWording();

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void saysEveryReasonInFull(String language) {
        for (Reason reason : new Reason[] {HELD_OUT, TOO_SHORT, CONSTANT}) {
            String said = wording.say(reason, Locale.forLanguageTag(language)).orElseThrow();
            assertThat(said).contains("lstm").doesNotContain("{").doesNotContain("}");
        }
    }

    @Test
    void givesTheFigures() {
        assertThat(wording.say(HELD_OUT, Locale.ENGLISH).orElseThrow())
                .contains("12 known buckets", "MAE 1.25", "MSE 2.5", "RMSE 1.5811");
        assertThat(wording.say(TOO_SHORT, Locale.SIMPLIFIED_CHINESE).orElseThrow())
                .contains("14 个时段", "10 个", "moving-average");
    }

    @Test
    void leavesOtherReasonsToOthers() {
        assertThat(wording.say(Reason.of("forecast.constant"), Locale.ENGLISH)).isEmpty();
    }
}
