package almanac.ui.itests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A display of its own with a window manager, so that real clicks and keys arrive. */
final class Screen implements AutoCloseable {
    /** What it takes; the names are also those of the packages' programs. */
    static final List<String> PROGRAMS = List.of("Xvfb", "openbox");

    private final Process server;
    private final Process manager;
    private final String name;

    private Screen(Process server, Process manager, String name) {
        this.server = server;
        this.manager = manager;
        this.name = name;
    }

    /** Programs that this machine lacks. */
    static List<String> missing() {
        List<Path> folders =
                Arrays.stream(System.getenv("PATH").split(":")).map(Path::of).toList();
        return PROGRAMS.stream()
                .filter(p -> folders.stream().noneMatch(f -> Files.isExecutable(f.resolve(p))))
                .toList();
    }

    /** Starts one on a free number, which the server chooses. */
    static Screen open(Path logs) throws IOException {
        Process server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp")
                .redirectError(logs.resolve("xvfb.log").toFile())
                .start();
        BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        String number = out.readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start; see " + logs.resolve("xvfb.log"));
        }
        String name = ":" + number.strip();
        ProcessBuilder manager = new ProcessBuilder("openbox")
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve("openbox.log").toFile());
        manager.environment().put("DISPLAY", name);
        return new Screen(server, manager.start(), name);
    }

    /** The value of {@code DISPLAY}. */
    String name() {
        return name;
    }

    @Override
    public void close() {
        stop(manager);
        stop(server);
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
