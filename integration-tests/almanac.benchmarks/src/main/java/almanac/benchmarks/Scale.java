package almanac.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A shop of any size with three years of daily demand, made here: one planning run by days, and where its time goes. */
@Command(name = "scale", description = "A made-up shop of many SKUs, planned by days.")
final class Scale implements Callable<Integer> {
    private static final Pattern STEP = Pattern.compile("step (\\S+) took ([0-9.]+) s");

    @Option(names = "--skus", required = true, description = "How many SKUs.")
    private int skus;

    @Option(names = "--seed", defaultValue = "1", description = "Of the shop (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--almanac", defaultValue = "almanac", description = "The launcher (default: ${DEFAULT-VALUE}).")
    private Path launcher;

    @Option(
            names = "--keep",
            description = "Keep the shop and the store in this folder; a shop that is there is used again.")
    private Path keep;

    @Option(names = "--set", split = ";", description = "Further lines of almanac.planning.cfg.")
    private List<String> settings = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path scratch = keep != null ? Files.createDirectories(keep) : Files.createTempDirectory("almanac-benchmark");
        Path shop = scratch.resolve("shop-" + skus + "-" + seed);
        if (!Files.exists(shop.resolve("written"))) {
            long rows = BigShop.write(shop, skus, seed);
            Files.writeString(shop.resolve("written"), Long.toString(rows));
        }
        Path home = scratch.resolve("home");
        deleteStore(home);
        Files.createDirectories(home.resolve("conf"));
        Files.write(
                home.resolve("conf/almanac.planning.cfg"),
                Stream.concat(Stream.of("bucket=DAY"), settings.stream()).toList());
        Path worklist = scratch.resolve("worklist.csv");
        Path log = scratch.resolve("scale.log");
        AlmanacProcess almanac = new AlmanacProcess(launcher.toAbsolutePath(), home).logging(log);
        var plan = almanac.run(
                scratch.resolve("plan.txt"), "plan", "--host", "folder:" + shop, "--out", worklist.toString());
        report(Files.readString(shop.resolve("written")), worklist, plan, log, home);
        return 0;
    }

    private void report(String rows, Path worklist, AlmanacProcess.Result plan, Path log, Path home)
            throws IOException {
        long planned;
        try (Stream<String> lines = Files.lines(worklist)) {
            planned = lines.count() - 1;
        }
        Run.print("| SKUs | rows of demand | wall s | CPU s | wall ms a SKU | CPU ms a SKU | peak MB | store MB |");
        Run.print("|---|---|---|---|---|---|---|---|");
        Run.print(
                "| %d | %s | %.0f | %.0f | %.2f | %.2f | %.0f | %.0f |",
                planned,
                rows,
                plan.seconds(),
                plan.cpuSeconds(),
                1000 * plan.seconds() / planned,
                1000 * plan.cpuSeconds() / planned,
                plan.peakMegabytes(),
                Files.size(home.resolve("store.mv.db")) / 1e6);
        Map<String, String> steps = steps(log);
        Run.print("%n| %s |", String.join(" | ", steps.keySet()));
        Run.print("|%s", "---|".repeat(steps.size()));
        Run.print("| %s |", String.join(" | ", steps.values()));
    }

    private static Map<String, String> steps(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(STEP::matcher)
                    .filter(Matcher::find)
                    .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2), (a, b) -> b, LinkedHashMap::new));
        }
    }

    private static void deleteStore(Path home) throws IOException {
        if (Files.isDirectory(home)) {
            try (Stream<Path> files = Files.list(home)) {
                for (Path file : files.filter(f -> f.getFileName().toString().startsWith("store"))
                        .toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
