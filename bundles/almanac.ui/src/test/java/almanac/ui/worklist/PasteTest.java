package almanac.ui.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PasteTest {
    @Test
    void quantitiesAreReadAsTheLanguageWritesThem() {
        assertThat(Paste.quantity(" 1,234.5 ", Locale.US)).isEqualTo(1234.5);
        assertThat(Paste.quantity("1.234,5", Locale.GERMANY)).isEqualTo(1234.5);
        assertThat(Paste.quantity("24 *", Locale.CHINA)).isEqualTo(24);
        assertThat(Paste.quantity("24 pcs", Locale.US)).isNull();
        assertThat(Paste.quantity("", Locale.US)).isNull();
    }

    @Test
    void aColumnOfASpreadsheetMayHaveAHead() {
        assertThat(Paste.quantities("Final\tNote\n10\tx\n\n12.5\ty", Locale.US))
                .isEqualTo(Arrays.asList(10.0, null, 12.5));
        assertThat(Paste.quantities("7", Locale.US)).containsExactly(7.0);
    }
}
