package almanac.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the launcher as a user would, and measures it from outside. */
final class AlmanacProcess {
    private final Path launcher;
    private final Path home;

    /**
     * @param launcher the {@code almanac} script
     * @param home a fresh folder for the product's own store
     */
    AlmanacProcess(Path launcher, Path home) {
        this.launcher = launcher;
        this.home = home;
    }

    /**
     * What one command took.
     *
     * @param seconds wall clock, start of the runtime included
     * @param peakMegabytes greatest resident memory of the process and its children together
     */
    record Result(double seconds, double peakMegabytes) {}

    /** Runs one command to its end; its progress goes to this process's stderr, its data to a file. */
    Result run(Path stdout, String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(launcher.toString()));
        line.addAll(List.of(command));
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectOutput(stdout.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        Map<String, String> environment = builder.environment();
        environment.put("ALMANAC_HOME", home.toString());
        long start = System.nanoTime();
        Process process = builder.start();
        double peak = 0;
        while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, residentMegabytes(process));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException("exit code " + process.exitValue() + " of almanac " + String.join(" ", command));
        }
        return new Result(seconds, peak);
    }

    private static double residentMegabytes(Process process) {
        try (Stream<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())) {
            return all.mapToDouble(AlmanacProcess::residentMegabytes).sum();
        }
    }

    private static double residentMegabytes(ProcessHandle process) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(l -> l.startsWith("VmRSS"))
                    .mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D+", "")) / 1024)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            // The process ended between being listed and being read.
            return 0;
        }
    }
}
