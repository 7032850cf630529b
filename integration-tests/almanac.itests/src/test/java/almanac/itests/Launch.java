package almanac.itests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A process of the launcher script, with its output in files.
 *
 * @param process the process
 * @param outFile its standard output
 * @param errFile its standard error
 */
record Launch(Process process, Path outFile, Path errFile) {
    private static final long LIMIT_SECONDS = 300;

    /** Begins a process. */
    static Launch start(Path script, Path home, Path cwd, Map<String, String> environment, String... words)
            throws IOException {
        Path out = Files.createTempFile(home, "out", ".txt");
        Path err = Files.createTempFile(home, "err", ".txt");
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(cwd.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(settings(home, environment));
        return new Launch(builder.start(), out, err);
    }

    private static Map<String, String> settings(Path home, Map<String, String> environment) {
        // What tests do is over before an optimising compiler pays.
        Map<String, String> all = new TreeMap<>(Map.of(
                "ALMANAC_HOME", home.toString(), "ALMANAC_LANG", "en", "ALMANAC_OPTS", "-XX:TieredStopAtLevel=1"));
        all.putAll(environment);
        return all;
    }

    /** The exit code, once the process has ended. */
    int code() throws InterruptedException {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("no end within " + LIMIT_SECONDS + " s");
        }
        return process.exitValue();
    }

    String out() throws IOException {
        return Files.readString(outFile, StandardCharsets.UTF_8);
    }

    String err() throws IOException {
        return Files.readString(errFile, StandardCharsets.UTF_8);
    }

    /** Returns once standard output holds a text. */
    void awaitOut(String text) throws IOException, InterruptedException {
        await(outFile, text);
    }

    /** Returns once standard error holds a text. */
    void awaitErr(String text) throws IOException, InterruptedException {
        await(errFile, text);
    }

    private void await(Path file, String text) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!Files.readString(file, StandardCharsets.UTF_8).contains(text)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("no \"" + text + "\" in " + out() + err());
            }
            Thread.sleep(50);
        }
    }
}
