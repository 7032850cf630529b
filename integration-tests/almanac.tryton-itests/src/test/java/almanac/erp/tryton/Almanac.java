package almanac.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What ships, as processes with a home of their own. */
final class Almanac {
    private static final Path SCRIPT = Path.of(System.getProperty("almanac.dist"), "bin", "almanac");
    private static final long LIMIT_SECONDS = 300;
    static final int KILLED = 128 + 9;

    private final Path folder;

    Almanac(Path folder) {
        this.folder = folder;
    }

    /** What a process wrote. */
    record Ended(int code, String out, String err) {}

    /** A process on its way. */
    record Started(Process process, Path out, Path err) {
        void kill() {
            process.destroyForcibly();
        }

        Ended end() throws IOException, InterruptedException {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("no end within " + LIMIT_SECONDS + " s");
            }
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        }
    }

    private Path home() {
        return folder.resolve("home");
    }

    Started start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(Arrays.asList(words));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("ALMANAC_HOME", home().toString());
        builder.environment().put("ALMANAC_LANG", "en");
        builder.environment().put("ALMANAC_OPTS", "-XX:TieredStopAtLevel=1");
        return new Started(builder.start(), out, err);
    }

    /** Runs a command to its end, which is to be good. */
    Ended run(String... words) throws IOException, InterruptedException {
        Ended ended = start(words).end();
        assertThat(ended.code())
                .as(String.join(" ", words) + "\n" + ended.out() + ended.err())
                .isZero();
        return ended;
    }

    /** Keeps everything as it is now under a name; no process may run. */
    void keep(String name) throws IOException {
        copy(home(), folder.resolve(name));
    }

    /** Makes everything as it was. */
    void restore(String name) throws IOException {
        delete(home());
        copy(folder.resolve(name), home());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (!path.toString().contains("natives")) {
                    Files.copy(path, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
