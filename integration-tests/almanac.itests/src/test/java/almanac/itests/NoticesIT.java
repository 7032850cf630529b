package almanac.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every third-party file that ships is named with its licence, and nothing is named that does not ship. */
class NoticesIT {
    private static final Path SHIPPED = Path.of(System.getProperty("almanac.dist"));

    @Test
    void nameWhatShips() throws IOException {
        List<String> named = named();
        List<String> files = files();

        assertThat(files).allSatisfy(file -> assertThat(named).anyMatch(file::startsWith));
        assertThat(named).allSatisfy(name -> assertThat(files).anyMatch(file -> file.startsWith(name)));
    }

    private static List<String> named() throws IOException {
        try (Stream<String> lines = Files.lines(SHIPPED.resolve("THIRD-PARTY.md"))) {
            return lines.filter(line -> line.startsWith("| ") && !line.startsWith("| files"))
                    .map(line -> line.split("\\|")[1].strip())
                    .toList();
        }
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> tree = Files.walk(SHIPPED)) {
            return tree.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .filter(name -> !name.startsWith("almanac.") || name.startsWith("almanac.wrapped."))
                    .toList();
        }
    }
}
