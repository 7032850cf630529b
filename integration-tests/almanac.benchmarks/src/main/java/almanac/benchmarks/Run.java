package almanac.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What all benchmarks share: where the data and the launcher are, and a scratch folder. */
abstract class Run implements Callable<Integer> {
    @Option(names = "--data", required = true, description = "The data: a file or folder that you supply.")
    private Path data;

    @Option(names = "--almanac", defaultValue = "almanac", description = "The launcher (default: ${DEFAULT-VALUE}).")
    private Path launcher;

    @Option(names = "--keep", description = "Keep the files that the benchmark writes, in this folder.")
    private Path keep;

    @Override
    public final Integer call() throws Exception {
        if (!Files.exists(data)) {
            System.err.println("SKIPPED: there is no " + data + ". Supply the data and give its path with --data.");
            return 0;
        }
        Path scratch = keep != null ? Files.createDirectories(keep) : Files.createTempDirectory("almanac-benchmark");
        run(data, new AlmanacProcess(launcher.toAbsolutePath(), scratch.resolve("home")), scratch);
        return 0;
    }

    /** Measures, and prints what it measured as Markdown. */
    abstract void run(Path input, AlmanacProcess almanac, Path scratch) throws IOException, InterruptedException;

    static void print(String format, Object... values) {
        System.out.printf(java.util.Locale.ROOT, format + "%n", values);
    }
}
