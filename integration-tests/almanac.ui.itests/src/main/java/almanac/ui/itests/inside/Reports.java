package almanac.ui.itests.inside;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a class of tests and writes what came of it, in the form that Surefire's reports have. */
final class Reports {
    /** A test that was run; the failure is null where it passed. */
    private record Case(String name, double seconds, Throwable failure) {}

    private final Path folder;

    Reports(Path folder) {
        this.folder = folder;
    }

    /** How many failed. */
    long run(Class<?> tests) {
        List<Case> cases = new ArrayList<>();
        Map<String, Long> started = new HashMap<>();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(Reports.class.getClassLoader());
        try {
            LauncherFactory.create(config())
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectClass(tests))
                                    .build(),
                            new TestExecutionListener() {
                                @Override
                                public void executionStarted(TestIdentifier test) {
                                    started.put(test.getUniqueId(), System.nanoTime());
                                }

                                @Override
                                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                    Throwable failure = result.getThrowable().orElse(null);
                                    if (test.isTest() || failure != null) {
                                        double seconds = (System.nanoTime() - started.get(test.getUniqueId())) / 1e9;
                                        cases.add(new Case(test.getDisplayName(), seconds, failure));
                                        shoot(test, failure);
                                    }
                                }
                            });
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        write(tests, cases);
        return cases.isEmpty()
                ? 1
                : cases.stream().filter(c -> c.failure() != null).count();
    }

    private void shoot(TestIdentifier test, Throwable failure) {
        if (failure != null) {
            Ui.current.shoot(folder.resolve("failed-" + test.getDisplayName().replaceAll("\\W", "") + ".png"));
        }
    }

    private static LauncherConfig config() {
        return LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build();
    }

    private void write(Class<?> tests, List<Case> cases) {
        String suite = System.getProperty("uitest.suite", tests.getSimpleName());
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        long failed = cases.stream().filter(c -> c.failure() != null).count();
        xml.append(String.format(
                "<testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\">%n",
                suite, cases.size(), failed));
        for (Case c : cases) {
            xml.append(String.format(
                    "  <testcase name=\"%s\" classname=\"%s\" time=\"%.3f\">%n",
                    escaped(c.name()), suite, c.seconds()));
            if (c.failure() != null) {
                StringWriter trace = new StringWriter();
                c.failure().printStackTrace(new PrintWriter(trace));
                xml.append("    <failure>").append(escaped(trace.toString())).append("</failure>\n");
            }
            xml.append("  </testcase>\n");
        }
        xml.append("</testsuite>\n");
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("TEST-" + suite + ".xml"), xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD]", "?");
    }
}
