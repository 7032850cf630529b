package almanac.ui;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.demand.DemandClass;
import almanac.api.host.ServiceType;
import almanac.api.host.SupplyKind;
import almanac.api.replenishment.SuggestionEvent;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.replenishment.Urgency;
import almanac.api.run.ValueStep;
import almanac.ui.cockpit.Tiles;
import almanac.ui.worklist.Column;
import almanac.ui.worklist.Grouping;
import almanac.ui.worklist.LineFilter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text is there, in both languages. */
class MessagesTest {
    private static final Properties ENGLISH = read("/almanac/ui/Messages.properties");
    private static final Properties CHINESE = read("/almanac/ui/Messages_zh_CN.properties");
    private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([^\"]+[^.\"])\"");

    private static Properties read(String resource) {
        Properties texts = new Properties();
        try (Reader in =
                new InputStreamReader(MessagesTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            texts.load(in);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(CHINESE.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
        assertThat(read("/plugin_zh_CN.properties").stringPropertyNames())
                .isEqualTo(read("/plugin.properties").stringPropertyNames());
    }

    @Test
    void bothLanguagesTakeTheSameValues() {
        assertThat(ENGLISH.stringPropertyNames())
                .allSatisfy(key -> assertThat(new MessageFormat(CHINESE.getProperty(key)).getFormatsByArgumentIndex())
                        .as(key)
                        .hasSameSizeAs(new MessageFormat(ENGLISH.getProperty(key)).getFormatsByArgumentIndex()));
    }

    @Test
    void whatTheCodeSaysIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher said = SAID.matcher(Files.readString(file));
                while (said.find()) {
                    if (!ENGLISH.containsKey(said.group(1))) {
                        missing.add(said.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyConstantHasAWord() {
        words("urgency", Urgency.values());
        words("status", SuggestionStatus.values());
        words("kind", SupplyKind.values());
        words("service", ServiceType.values());
        words("event", SuggestionEvent.Action.values());
        words("column", Column.values());
        words("column.hint", Column.values());
        words("column.area", Column.Area.values());
        words("pattern", DemandClass.values());
        words("show", LineFilter.Show.values());
        words("grouping", Grouping.values());
        words("step-of-value", ValueStep.Step.values());
        words("basis", ValueStep.Basis.values());
    }

    private static void words(String area, Enum<?>[] constants) {
        for (Enum<?> constant : constants) {
            String key = area + '.' + constant.name();
            assertThat(ENGLISH.containsKey(key)).as(key).isTrue();
        }
    }

    @Test
    void everyTileHasItsWords() {
        Tiles.of(List.of(), List.of()).forEach(tile -> assertThat(ENGLISH.stringPropertyNames())
                .contains("tile." + tile.key(), "tile." + tile.key() + ".hint"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Messages.properties", "Messages_zh_CN.properties"})
    void noTextIsEmpty(String file) {
        Properties texts = read("/almanac/ui/" + file);
        assertThat(texts.stringPropertyNames())
                .allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).isNotBlank());
    }
}
