package almanac.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The features installed in a real Karaf: every bundle becomes active, commands work, and a network trains. */
class KarafIT {
    private static final Path FEATURES = Path.of(System.getProperty("almanac.karaf"));

    @TempDir
    Path folder;

    @Test
    void theFeaturesAreInstalledAndForecast() throws IOException {
        Files.writeString(
                folder.resolve("series.csv"),
                IntStream.range(0, 40)
                        .mapToObj(i -> "A," + java.time.LocalDate.of(2025, 1, 6).plusWeeks(i) + "," + (10 + i % 4))
                        .collect(Collectors.joining("\n", "unique_id,ds,y\n", "\n")));
        Path repository = FEATURES.resolveSibling("../repository").normalize();
        Path learning = learning(folder.resolve("learning"));
        try (Karaf karaf = Karaf.start(folder, List.of(repository, learning))) {
            karaf.run("feature:repo-add file:" + FEATURES.normalize());
            karaf.run("feature:install almanac");
            assertThat(karaf.run("feature:list -i --no-format"))
                    .filteredOn(line -> line.startsWith("almanac"))
                    .extracting(line -> line.split("\\s+")[0])
                    .containsExactlyInAnyOrder(
                            "almanac",
                            "almanac-core",
                            "almanac-host-sql",
                            "almanac-host-idempiere",
                            "almanac-host-tryton");
            List<String> bundles = karaf.run("bundle:list -s -t 0 --no-format");
            assertThat(bundles).filteredOn(line -> line.contains("almanac.")).hasSizeGreaterThanOrEqualTo(8);
            assertThat(bundles)
                    .filteredOn(
                            line -> line.contains("almanac.") || line.contains("postgresql") || line.contains("quartz"))
                    .allMatch(line -> line.contains("Active"));
            assertThat(bundles)
                    .noneMatch(
                            line -> line.contains("Installed") || line.contains("Waiting") || line.contains("Failure"));
            karaf.run("almanac:forecast --input series.csv --horizon 3 --out forecast.csv");
            assertThat(Files.readAllLines(folder.resolve("forecast.csv"))).hasSizeGreaterThanOrEqualTo(4);
            assertThat(karaf.run("almanac:plan --host nosuch:x"))
                    .anyMatch(line -> line.contains("idempiere") && line.contains("folder"));

            karaf.run("feature:install almanac-learning");
            assertThat(karaf.run("bundle:list -s -t 0 --no-format"))
                    .anyMatch(line -> line.contains("almanac.learning") && line.contains("Active"))
                    .anyMatch(line -> line.contains("almanac.wrapped.dl4j.natives") && line.contains("Resolved"));
            karaf.run("almanac:forecast --input series.csv --horizon 3 --methods lstm --out learned.csv");
            assertThat(Files.readAllLines(folder.resolve("learned.csv")))
                    .hasSize(4)
                    .filteredOn(line -> line.contains(",lstm,"))
                    .hasSize(3);
        }
    }

    /** The bundles that learn, by Maven's layout; they are too big to lie in the features' repository as well. */
    private static Path learning(Path repository) throws IOException {
        try (Stream<Path> shipped = Files.list(Path.of(System.getProperty("almanac.dist"), "bundles"))) {
            for (Path jar : shipped.filter(KarafIT::learns).toList()) {
                String file = jar.getFileName().toString();
                String name = file.substring(0, file.indexOf('-'));
                String version = file.substring(name.length() + 1, file.length() - ".jar".length());
                Path place = Files.createDirectories(repository.resolve(Path.of("almanac", name, version)));
                Files.createSymbolicLink(place.resolve(file), jar);
            }
        }
        return repository;
    }

    private static boolean learns(Path jar) {
        String file = jar.getFileName().toString();
        return file.startsWith("almanac.learning-") || file.startsWith("almanac.wrapped.dl4j");
    }
}
