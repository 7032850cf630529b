package almanac.itests;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import almanac.launcher.Distribution;
import almanac.launcher.FrameworkSettings;
import almanac.launcher.OsgiRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/**
 * Starts the folder that ships, in the framework of this run's class path, adds the bundle of tests, and runs those in
 * there; each shows up here as a test of its own. The bundle's classes come from its own class loader, with what the
 * framework wires to it; only the test libraries are shared with the outside.
 */
class InsideIT {
    private static final Path TESTS = Path.of(System.getProperty("almanac.itests"));
    private static final Pattern PACKAGE_OF_TEST_LIBRARY =
            Pattern.compile("(?:^|,)(org\\.(?:junit|assertj)\\.[\\w.]+)");

    @TempDir
    static Path home;

    private static HostsOutside hosts;
    private static OsgiRuntime runtime;
    private static Bundle tests;

    @BeforeAll
    static void start() throws Exception {
        hosts = new HostsOutside();
        Files.writeString(Files.createDirectories(home.resolve("conf")).resolve("almanac.itests.cfg"), "answer=42");
        Map<String, String> settings = new HashMap<>(FrameworkSettings.of(home, home));
        settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, testLibraries());
        Distribution shipped = new Distribution(Path.of(System.getProperty("almanac.dist")));
        runtime = OsgiRuntime.start(shipped, home.resolve("run"), settings);
        tests = runtime.context().installBundle(TESTS.toUri().toString());
        tests.start();
    }

    @AfterAll
    static void stop() throws Exception {
        runtime.close();
        hosts.close();
    }

    @TestFactory
    Stream<DynamicTest> inside() throws Exception {
        List<DynamicTest> results = new ArrayList<>();
        LauncherFactory.create().execute(request(), new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest() || result.getStatus() == TestExecutionResult.Status.FAILED) {
                    results.add(DynamicTest.dynamicTest(nameOf(test), () -> rethrow(result)));
                }
            }
        });
        return results.stream();
    }

    private static LauncherDiscoveryRequest request() throws ClassNotFoundException {
        List<DiscoverySelector> classes = new ArrayList<>();
        for (String entry : Collections.list(tests.getEntryPaths("almanac/itests/inside/"))) {
            if (entry.endsWith("Test.class")) {
                String name =
                        entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
                classes.add(selectClass(tests.loadClass(name)));
            }
        }
        return LauncherDiscoveryRequestBuilder.request().selectors(classes).build();
    }

    private static String nameOf(TestIdentifier test) {
        String of = test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(source -> source.getJavaClass().getSimpleName() + "." + source.getMethodName() + " ")
                .orElse("");
        return of + test.getDisplayName();
    }

    private static void rethrow(TestExecutionResult result) throws Throwable {
        if (result.getThrowable().isPresent()) {
            throw result.getThrowable().get();
        }
    }

    /** What the bundle of tests imports of the test libraries, so that it gets those of the class path. */
    private static String testLibraries() throws IOException {
        try (JarFile jar = new JarFile(TESTS.toFile())) {
            String imports = jar.getManifest().getMainAttributes().getValue(Constants.IMPORT_PACKAGE);
            return PACKAGE_OF_TEST_LIBRARY
                    .matcher(imports)
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.joining(","));
        }
    }
}
