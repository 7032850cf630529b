package almanac.ui.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A copy of a demo client, to install into and to start. */
final class Client {
    private static final Path ECLIPSE = Path.of(System.getProperty("almanac.eclipse"));
    private static final String DRIVER = "almanac.ui.itests";
    private static final long LIMIT_MINUTES = 10;

    private final Path folder;
    private final Map<String, String> environment;
    private final List<String> machine;

    private Client(Path folder, Map<String, String> environment, List<String> machine) {
        this.folder = folder;
        this.environment = environment;
        this.machine = machine;
    }

    /** The same client, driven with more environment variables and more options of the Java machine. */
    Client with(Map<String, String> moreEnvironment, String... moreMachine) {
        return new Client(folder, moreEnvironment, List.of(moreMachine));
    }

    /** Copies a client as it was built. */
    static Client copy(String kind, Path to) throws IOException {
        Path from =
                ECLIPSE.resolve("almanac.clients/target/products/almanac.client." + kind + ".product/linux/gtk/x86_64");
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(dir).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
        return new Client(to, Map.of(), List.of());
    }

    /** Installs features from the p2 repository. */
    void install(List<String> features) throws IOException, InterruptedException {
        direct(
                "install.log",
                "-repository",
                ECLIPSE.resolve("almanac.p2/target/repository").toUri().toString(),
                "-installIU",
                units(features));
    }

    /** Takes features away again. */
    void uninstall(List<String> features) throws IOException, InterruptedException {
        direct("uninstall.log", "-uninstallIU", units(features));
    }

    /** The features as p2 calls them. */
    private static String units(List<String> features) {
        return features.stream().map(name -> name + ".feature.group").collect(Collectors.joining(","));
    }

    private void direct(String log, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "-nosplash",
                "-consoleLog",
                "-application",
                "org.eclipse.equinox.p2.director",
                "-data",
                folder.resolve("p2-data").toString()));
        command.addAll(List.of(arguments));
        int code = start(Map.of(), List.of(), command, folder.resolve(log));
        if (code != 0) {
            throw new IllegalStateException("p2 director: " + code + "\n" + Files.readString(folder.resolve(log)));
        }
    }

    /** Bundles that the client knows, by name and version; not the driver, which did not come by p2. */
    TreeSet<String> bundles() throws IOException {
        TreeSet<String> all = new TreeSet<>();
        try (Stream<String> lines = Files.lines(bundlesInfo())) {
            lines.filter(l -> !l.startsWith("#") && !l.startsWith(DRIVER + ","))
                    .map(l -> l.split(","))
                    .forEach(l -> all.add(l[0] + " " + l[1]));
        }
        return all;
    }

    private Path bundlesInfo() {
        return folder.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
    }

    /** Adds the bundle that drives the window, past p2. */
    void addDriver(Path bundle) throws IOException {
        Files.writeString(
                bundlesInfo(), DRIVER + ",0.1.0.SNAPSHOT," + bundle.toUri() + ",4,false\n", StandardOpenOption.APPEND);
    }

    /**
     * Starts the client with its driver, and waits for its end.
     *
     * @return the exit code; 0 where all tests inside passed
     */
    int drive(String application, String test, String suite, Screen screen, Path home, Path reports, String... more)
            throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx1g",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Dalmanac.home=" + home,
                "-Dalmanac.ui.open=true",
                "-Dalmanac.ui.planner=li",
                "-Dh2.bindAddress=127.0.0.1",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                "-Dlogback.configurationFile="
                        + ECLIPSE.resolveSibling("almanac.distribution/src/dist/conf/logback.xml"),
                "-Dorg.eclipse.swt.graphics.Resource.reportNonDisposed=true",
                "-Duitest.application=" + application,
                "-Duitest.class=almanac.ui.itests.inside." + test,
                "-Duitest.suite=" + suite,
                "-Duitest.reports=" + reports));
        options.addAll(machine);
        List<String> arguments = new ArrayList<>(List.of(
                "-nosplash",
                "-consoleLog",
                "-application",
                "almanac.ui.itests.driver",
                "-data",
                home.resolve("workbench-" + folder.getFileName()).toString()));
        arguments.addAll(List.of(more));
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("DISPLAY", screen.name());
        variables.put("OMP_NUM_THREADS", "1");
        return start(variables, options, arguments, reports.resolve(suite + ".log"));
    }

    private int start(Map<String, String> variables, List<String> options, List<String> arguments, Path log)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", launcher().toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(variables);
        Process process = builder.start();
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("no end within " + LIMIT_MINUTES + " minutes; see " + log);
        }
        return process.exitValue();
    }

    private Path launcher() {
        try (Stream<Path> plugins = Files.list(folder.resolve("plugins"))) {
            return plugins.filter(p -> p.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
