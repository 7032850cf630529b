package almanac.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void everyMessageIsThereInBothLanguages() {
        assertThat(keys(Locale.CHINA)).isEqualTo(keys(Locale.ROOT));
    }

    @Test
    void aFailureIsToldOnOneLineByTheFirstWhoSaysAnything() {
        Throwable failure = new RuntimeException(null, new IOException("disk\n  is full\n"));

        assertThat(Texts.oneLine(failure)).isEqualTo("disk is full");
    }

    @Test
    void aFailureWithoutWordsIsNamed() {
        assertThat(Texts.oneLine(new IllegalStateException())).isEqualTo("java.lang.IllegalStateException");
    }

    private static java.util.Set<String> keys(Locale locale) {
        return ResourceBundle.getBundle("almanac.launcher.Messages", locale).keySet();
    }
}
