package almanac.cycle.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text is there in both languages. */
class MessagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"/almanac/cycle", "/almanac/cycle/quartz", "/almanac/cycle/shell"})
    void english_and_chinese_have_the_same_keys(String folder) throws IOException {
        assertThat(read(folder + "/Messages_zh_CN.properties").keySet())
                .isEqualTo(read(folder + "/Messages.properties").keySet());
    }

    private static Properties read(String resource) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(MessagesTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
