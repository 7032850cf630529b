package almanac.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageWordingTest {
    private final Wording wording =
            new MessageWording("almanac.api.Wordings", getClass().getClassLoader());
    private final Reason below =
            Reason.of("test.below", "position", 12.5, "level", 1200.0, "day", LocalDate.of(2026, 2, 17));

    @Test
    void factsFillTheirPlaceholders() {
        assertThat(wording.say(below, Locale.ENGLISH)).hasValue("Position 12.5 is below 1,200 on 2026-02-17.");
    }

    @Test
    void chineseWhereAskedFor() {
        assertThat(wording.say(below, Locale.SIMPLIFIED_CHINESE)).hasValue("2026-02-17 的库存位置 12.5 低于 1,200。");
    }

    @Test
    void englishWhereALanguageIsNotThere() {
        assertThat(wording.say(below, Locale.FRANCE).orElseThrow()).startsWith("Position");
    }

    @Test
    void unknownCodesAreNotOurs() {
        assertThat(wording.say(Reason.of("other.code"), Locale.ENGLISH)).isEmpty();
    }

    @Test
    void factsAreFoundByName() {
        assertThat(below.value("level")).hasValue(1200.0);
        assertThat(below.value("nothing")).isEmpty();
    }
}
