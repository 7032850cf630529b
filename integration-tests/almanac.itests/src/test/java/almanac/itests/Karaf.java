package almanac.itests;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A real Karaf with settings and data of its own, whose console is driven through standard input. It opens no port and asks no server for bundles: what it
 * cannot find in itself or in our feature's repository it does not get.
 */
final class Karaf implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final String VERSION = System.getProperty("almanac.karaf.version");
    private static final Path DISTRIBUTION = Path.of(System.getProperty("almanac.karaf.distribution"));

    private final Process process;
    private final BufferedWriter input;
    private final Path output;
    private int commands;

    private Karaf(Process process, Path output) {
        this.process = process;
        this.input = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.output = output;
    }

    /**
     * Starts it.
     *
     * @param folder for everything that it writes
     * @param repositories bundles by Maven's layout
     */
    static Karaf start(Path folder, List<Path> repositories) throws IOException {
        Path etc = Files.createDirectories(folder.resolve("etc"));
        try (Stream<Path> files = Files.list(DISTRIBUTION.resolve("etc"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, etc.resolve(file.getFileName()));
            }
        }
        Files.writeString(etc.resolve("org.apache.karaf.features.cfg"), features());
        Files.writeString(etc.resolve("org.ops4j.pax.url.mvn.cfg"), bundles(folder, repositories));
        Path data = Files.createDirectories(folder.resolve("data/tmp")).getParent();
        Path output = folder.resolve("console.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        DISTRIBUTION.resolve("bin/karaf").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "KARAF_ETC", etc.toString(),
                        "KARAF_DATA", data.toString(),
                        "EXTRA_JAVA_OPTS",
                                "-XX:TieredStopAtLevel=1 -Dalmanac.home=" + folder.resolve("home") + " -Dalmanac.cwd="
                                        + folder));
        return new Karaf(builder.start(), output);
    }

    private static String features() {
        String version = "/" + VERSION;
        return "featuresRepositories = mvn:org.apache.karaf.features/framework" + version
                + "/xml/features, mvn:org.apache.karaf.features/standard" + version + "/xml/features\n"
                + "featuresBoot = framework, system, feature, shell, service, jaas, bundle, config, log\n"
                + "featuresBootAsynchronous = false\nautoRefresh = true\n";
    }

    private static String bundles(Path folder, List<Path> repositories) {
        return "org.ops4j.pax.url.mvn.useFallbackRepositories = false\norg.ops4j.pax.url.mvn.repositories =\n"
                + "org.ops4j.pax.url.mvn.localRepository = " + folder.resolve("m2") + "\n"
                + "org.ops4j.pax.url.mvn.defaultRepositories = file:" + DISTRIBUTION.resolve("system")
                + "@id=system@snapshots"
                + IntStream.range(0, repositories.size())
                        .mapToObj(i -> ", file:" + repositories.get(i) + "@id=almanac" + i + "@snapshots")
                        .collect(Collectors.joining())
                + "\n";
    }

    /** Runs a command of the console, again while its bundle is not there yet; the lines that it prints. */
    List<String> run(String command) {
        Instant end = Instant.now().plus(LONGEST);
        List<String> lines = once(command, end);
        while (lines.stream().anyMatch(line -> line.contains("Command not found"))) {
            pause(end);
            lines = once(command, end);
        }
        return lines;
    }

    private List<String> once(String command, Instant end) {
        String begin = "begin-" + ++commands;
        String done = "end-" + commands;
        try {
            input.write("echo " + begin + "\n" + command + "\necho " + done + "\n");
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(shown(), e);
        }
        while (true) {
            List<String> said = said();
            if (said.contains(done)) {
                List<String> lines = new ArrayList<>(said.subList(said.indexOf(begin) + 1, said.indexOf(done)));
                lines.removeIf(line -> line.contains("karaf@root()>"));
                return lines;
            }
            pause(end);
        }
    }

    private void pause(Instant end) {
        if (Instant.now().isAfter(end) || !process.isAlive()) {
            throw new IllegalStateException(shown());
        }
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The console's lines without colours. */
    private List<String> said() {
        try {
            return Files.readString(output)
                    .replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", "")
                    .lines()
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String shown() {
        return "Karaf said: " + String.join("\n", said());
    }

    @Override
    public void close() {
        try {
            input.write("system:shutdown -f\n");
            input.close();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
