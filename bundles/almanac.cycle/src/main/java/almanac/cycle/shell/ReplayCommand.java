package almanac.cycle.shell;

import almanac.api.UsageException;
import almanac.api.demand.TimeBucket;
import almanac.cycle.replay.HostReplay;
import almanac.cycle.replay.ReplayOutcome;
import almanac.cycle.replay.ReplayRequest;
import almanac.cycle.replay.ReplayVariant;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code almanac replay}: what the product would have ordered over realised demand, and what that would have cost. */
@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {
    /** Levels of a curve where none are asked for. */
    private static final List<Double> CURVE = List.of(0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.975, 0.99);

    private final Services services;
    private final Console console;

    @Mixin
    private HostOptions host;

    @Option(names = "--from", required = true, paramLabel = "DATE", descriptionKey = "opt.replay-from")
    private LocalDate from;

    @Option(names = "--buckets", required = true, paramLabel = "N", descriptionKey = "opt.replay-buckets")
    private int buckets;

    @Option(names = "--bucket", paramLabel = "W|D|M", descriptionKey = "opt.replay-bucket")
    private String bucket;

    @Option(names = "--policy", split = ",", paramLabel = "POLICY", descriptionKey = "opt.replay-policy")
    private List<String> policies = new ArrayList<>();

    @Option(names = "--service-level", split = ",", paramLabel = "LEVEL", descriptionKey = "opt.replay-level")
    private List<Double> levels = new ArrayList<>();

    @Option(names = "--methods", split = ",", paramLabel = "METHOD", descriptionKey = "opt.replay-methods")
    private List<String> methods = List.of();

    @Option(names = "--choose-every", paramLabel = "N", descriptionKey = "opt.choose-every")
    private Integer chooseEvery;

    @Option(names = "--refit-every", paramLabel = "N", descriptionKey = "opt.refit-every")
    private Integer refitEvery;

    @Option(names = "--curve", paramLabel = "C.csv", descriptionKey = "opt.curve")
    private String curve;

    @Option(names = "--out", paramLabel = "R.csv", descriptionKey = "opt.out")
    private String out;

    ReplayCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        HostReplay replay = services.hostReplay();
        List<ReplayVariant> variants = variants(replay);
        Path file = console.path(out);
        ReplayRequest request = new ReplayRequest(
                services.hosts().known(host.tenant(), host.host()),
                from,
                buckets,
                bucket(),
                methods,
                every("--choose-every", chooseEvery),
                every("--refit-every", refitEvery),
                variants,
                file == null ? null : file.resolveSibling(file.getFileName() + ".checkpoint"));
        ReplaySummary summary = new ReplaySummary(console, variants);
        try (ReplayOutput output = new ReplayOutput(console, file, variants)) {
            ReplayOutcome outcome = replay.run(request, output, new ConsoleProgress(console));
            output.finish();
            summary.tell(outcome, buckets);
            if (curve != null) {
                summary.writeCurve(console.path(curve), outcome);
            }
        }
        return 0;
    }

    private int every(String option, Integer value) {
        if (value != null) {
            Checks.atLeastOne(console, option, value);
        }
        return value == null ? 0 : value;
    }

    private TimeBucket bucket() {
        if (bucket == null) {
            return null;
        }
        return TimeBucket.ofCode(bucket)
                .filter(b -> b == TimeBucket.DAY || b == TimeBucket.WEEK || b == TimeBucket.MONTH)
                .orElseThrow(() -> new UsageException(console.say("use.bucket", bucket)));
    }

    /** Every policy at every level. */
    private List<ReplayVariant> variants(HostReplay replay) {
        Checks.atLeastOne(console, "--buckets", buckets);
        Checks.known(console, methods, services.forecasting().methods());
        for (String policy : policies) {
            if (!replay.policies().contains(policy)) {
                throw new UsageException(console.say("use.policy", policy, String.join(", ", replay.policies())));
            }
        }
        for (double level : levels) {
            if (!(level > 0 && level < 1)) {
                throw new UsageException(console.say("use.service-level", Numbers.plain(level)));
            }
        }
        List<Double> allLevels = levels.isEmpty() ? curve == null ? Arrays.asList((Double) null) : CURVE : levels;
        List<String> allPolicies = policies.isEmpty() ? Arrays.asList((String) null) : policies;
        List<ReplayVariant> variants = new ArrayList<>();
        allPolicies.forEach(p -> allLevels.forEach(l -> variants.add(new ReplayVariant(p, l))));
        if (variants.size() > 1 && out == null) {
            throw new UsageException(console.say("use.replay-out"));
        }
        return variants;
    }
}
