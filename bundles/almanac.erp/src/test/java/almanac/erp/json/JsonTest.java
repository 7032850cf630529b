package almanac.erp.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values by RFC 8259. */
class JsonTest {
    @Test
    void everyKindOfValueIsReadAndWritten() throws IOException {
        String text = "{\"a\":[1,-2.50,true,false,null,\"\\u00e9\\n\\\"\"],\"b\":{},\"c\":123456789012345678901}";
        Object value = Json.read(text);
        assertThat(value)
                .isEqualTo(Map.of(
                        "a", Arrays.asList(1L, new BigDecimal("-2.50"), true, false, null, "é\n\""),
                        "b", Map.of(),
                        "c", new BigDecimal("123456789012345678901")));
        assertThat(Json.read(Json.write(value))).isEqualTo(value);
    }

    @Test
    void whatJsonDoesNotKnowIsWrittenAsItsText() {
        assertThat(Json.write(List.of(LocalDate.of(2026, 1, 2), 3, 0.5, new BigDecimal("1E+2"))))
                .isEqualTo("[\"2026-01-02\",3,0.5,100]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{\"a\":", "[1,", "nul"})
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(IOException.class);
    }
}
