package almanac.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the product as a user calls them: the folder that ships, as a process. */
class CommandsIT {
    private static final Path SCRIPT = Path.of(System.getProperty("almanac.dist"), "bin", "almanac");

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"felix", "equinox"})
    void unknownCommandIsWrongUse(String framework) throws Exception {
        Launch launch = Launch.start(SCRIPT, home, home, Map.of("ALMANAC_FRAMEWORK", framework), "nonsense");

        assertThat(launch.code()).as(launch.err()).isEqualTo(2);
        assertThat(launch.out()).isEmpty();
        assertThat(launch.err()).contains("nonsense").hasLineCount(1);
    }
}
