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
    private final Path log;

    /**
     * @param launcher the {@code almanac} script
     * @param home a fresh folder for the product's own store
     */
    AlmanacProcess(Path launcher, Path home) {
        this(launcher, home, null);
    }

    private AlmanacProcess(Path launcher, Path home, Path log) {
        this.launcher = launcher;
        this.home = home;
        this.log = log;
    }

    /** The same with progress and the log, which then tells more, in a file. */
    AlmanacProcess logging(Path file) {
        return new AlmanacProcess(launcher, home, file);
    }

    /**
     * What one command took.
     *
     * @param seconds wall clock, start of the runtime included
     * @param cpuSeconds of all its threads, as seen a moment before the end
     * @param peakMegabytes greatest resident memory of the process and its children together
     */
    record Result(double seconds, double cpuSeconds, double peakMegabytes) {}

    /** Runs one command to its end; its progress goes to this process's stderr, its data to a file. */
    Result run(Path stdout, String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(launcher.toString()));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectOutput(stdout.toFile())
                .redirectError(
                        log == null ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.to(log.toFile()));
        Map<String, String> environment = builder.environment();
        if (log != null) {
            environment.put("ALMANAC_LOG", "INFO");
        }
        environment.put("ALMANAC_HOME", home.toString());
        long start = System.nanoTime();
        Process process = builder.start();
        double peak = 0;
        double cpu = 0;
        while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, residentMegabytes(process));
            cpu = Math.max(cpu, cpuSeconds(process));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException("exit code " + process.exitValue() + " of almanac " + String.join(" ", command));
        }
        return new Result(seconds, cpu, peak);
    }

    private static double cpuSeconds(Process process) {
        try (Stream<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())) {
            return all.mapToDouble(p -> p.info()
                            .totalCpuDuration()
                            .map(d -> d.toMillis() / 1e3)
                            .orElse(0.0))
                    .sum();
        }
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
