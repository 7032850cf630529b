package almanac.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.osgi.framework.Constants;

/** Who may use what, read from the manifests of what ships. */
class LayeringIT {
    private static final String API = "almanac.api";

    /** Third-party packages that belong to some of our bundles only. */
    private static final Map<String, Set<String>> HOMES = Map.of(
            "org.jooq", Set.of("almanac.erp", "almanac.store"),
            "org.quartz", Set.of("almanac.cycle"),
            "org.eclipse", Set.of("almanac.ui"),
            "org.deeplearning4j", Set.of("almanac.learning"),
            "org.nd4j", Set.of("almanac.learning"),
            "org.bytedeco", Set.of("almanac.learning"),
            "ml.dmlc", Set.of("almanac.learning"),
            "com.microsoft.ml", Set.of("almanac.learning"));

    @TestFactory
    Stream<DynamicTest> onlyTheApiExports() throws IOException {
        return ours(bundle -> !bundle.name().equals(API))
                .map(bundle -> DynamicTest.dynamicTest(
                        bundle.name(), () -> assertThat(bundle.exports()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> nothingOfOursIsImportedButTheApi() throws IOException {
        return ours(bundle -> true)
                .map(bundle -> DynamicTest.dynamicTest(bundle.name(), () -> assertThat(bundle.imports())
                        .filteredOn(name -> name.startsWith("almanac."))
                        .allMatch(name -> isIn(API, name))));
    }

    @TestFactory
    Stream<DynamicTest> aLibraryStaysAtHome() throws IOException {
        return ours(bundle -> true)
                .map(bundle -> DynamicTest.dynamicTest(bundle.name(), () -> assertThat(bundle.imports())
                        .allMatch(name -> mayImport(bundle.name(), name))));
    }

    @TestFactory
    Stream<DynamicTest> noBundleRequiresAnother() throws IOException {
        return ours(bundle -> true)
                .map(bundle -> DynamicTest.dynamicTest(bundle.name(), () -> {
                    assertThat(bundle.headers().getValue(Constants.REQUIRE_BUNDLE))
                            .isNull();
                    assertThat(bundle.headers().getValue(Constants.DYNAMICIMPORT_PACKAGE))
                            .isNull();
                }));
    }

    @Test
    void theApiNeedsOnlyJava() throws IOException {
        Manifest api = ours(bundle -> bundle.name().equals(API)).findFirst().orElseThrow();

        assertThat(api.imports()).allMatch(name -> isIn(API, name) || isOfJava(name));
        assertThat(api.exports()).isNotEmpty();
    }

    private static boolean mayImport(String bundle, String imported) {
        return HOMES.entrySet().stream()
                .filter(home -> isIn(home.getKey(), imported))
                .allMatch(home -> home.getValue().contains(bundle));
    }

    private static boolean isOfJava(String packageName) {
        return ModuleLayer.boot().modules().stream()
                .anyMatch(module -> module.getPackages().contains(packageName));
    }

    private static boolean isIn(String root, String packageName) {
        return packageName.equals(root) || packageName.startsWith(root + ".");
    }

    private static Stream<Manifest> ours(Predicate<Manifest> wanted) throws IOException {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("almanac.dist"), "bundles"))) {
            List<Manifest> all = jars.map(Manifest::read)
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
            return all.stream()
                    .filter(bundle -> bundle.name().startsWith("almanac."))
                    .filter(bundle -> !bundle.name().startsWith("almanac.wrapped."))
                    .filter(wanted);
        }
    }

    /** A bundle's manifest. */
    private record Manifest(Attributes headers) {
        static Manifest read(Path jar) {
            try (JarFile file = new JarFile(jar.toFile())) {
                return new Manifest(file.getManifest().getMainAttributes());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        String name() {
            return headers.getValue(Constants.BUNDLE_SYMBOLICNAME).replaceAll(";.*", "");
        }

        Set<String> imports() {
            return packages(Constants.IMPORT_PACKAGE);
        }

        Set<String> exports() {
            return packages(Constants.EXPORT_PACKAGE);
        }

        /** Quoted parts hold commas and package names of their own. */
        private Set<String> packages(String header) {
            String value = headers.getValue(header);
            return value == null
                    ? Set.of()
                    : Stream.of(value.replaceAll("\"[^\"]*\"", "").split(","))
                            .map(clause -> clause.replaceAll(";.*", "").strip())
                            .collect(Collectors.toSet());
        }
    }
}
