package almanac.cycle.shell;

import static almanac.cycle.shell.TextTable.Align.LEFT;
import static almanac.cycle.shell.TextTable.Align.RIGHT;

import almanac.api.AlmanacException;
import almanac.api.UsageException;
import almanac.api.host.Erp;
import almanac.api.host.HostCapability;
import almanac.api.host.HostFinding;
import almanac.api.host.PublishResult;
import almanac.api.run.PlanningRun;
import almanac.api.store.PlanScope;
import almanac.cycle.check.CheckReport;
import almanac.cycle.check.HostCheck;
import almanac.cycle.worklist.HostLevels;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code almanac host check}: what was found on a host, what is missing or odd, and what to do about it. {@code host levels} and {@code host forecasts} write
 * what the last run says into a host that keeps such things.
 */
@Command(name = "host")
final class HostCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int WIDTH = 110;

    private final Services services;
    private final Console console;

    @Parameters(index = "0", paramLabel = "check|levels|forecasts", descriptionKey = "opt.host-action")
    private String action;

    @Mixin
    private HostOptions host;

    @Option(names = "--json", descriptionKey = "opt.json")
    private boolean json;

    HostCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        PlanScope scope = services.hosts().known(host.tenant(), host.host());
        return switch (action) {
            case "check" -> check(scope);
            case "levels" -> write(scope, HostCapability.LEVELS);
            case "forecasts" -> write(scope, HostCapability.FORECASTS);
            default -> throw new UsageException(console.say("use.host-action", action));
        };
    }

    private int check(PlanScope scope) {
        CheckReport report;
        try (Erp erp = services.hosts().open(scope)) {
            report = new HostCheck(erp, LocalDate.now()).run();
        }
        Sayings sayings = new Sayings(services.wordings(), console.locale());
        if (json) {
            Json.print(console.out(), data(report, sayings));
        } else {
            print(scope, report, sayings);
        }
        console.out().flush();
        return report.isUsable() ? 0 : FAILED;
    }

    /** Writes what the last run says into the host; what it refuses is told line by line. */
    private int write(PlanScope scope, HostCapability what) {
        PlanningRun run = services.store()
                .lastComplete(scope)
                .orElseThrow(() -> new UsageException(console.say("use.not-planned", host.host())));
        HostLevels said = new HostLevels(services.store(), run);
        List<PublishResult> results;
        try (Erp erp = services.hosts().open(scope)) {
            if (!erp.capabilities().contains(what)) {
                throw new AlmanacException(console.say(erp.isDryRun() ? "host.dry-run" : "host.takes-none", action));
            }
            results = what == HostCapability.LEVELS
                    ? erp.writeLevels(said.levels(erp))
                    : erp.writeForecasts(said.forecasts(erp));
        }
        List<PublishResult> not = results.stream().filter(r -> !r.accepted()).toList();
        not.forEach(r -> console.err().println(console.say("decision.refused", r.key(), r.refusal())));
        console.out().println(console.say("host.written", action, results.size() - not.size(), not.size()));
        console.out().flush();
        console.err().flush();
        return not.isEmpty() ? 0 : FAILED;
    }

    private void print(PlanScope scope, CheckReport report, Sayings sayings) {
        console.out()
                .println(console.say("check.head", scope.host(), scope.tenant().id()));
        TextTable table = new TextTable(List.of(LEFT, RIGHT));
        report.counts().forEach((name, rows) -> {
            if (rows > 0) {
                table.row(List.of(name, Numbers.shown(rows, console.locale())));
            }
        });
        table.print(console.out(), "  ", WIDTH);
        if (report.first() != null) {
            console.out()
                    .println(console.say(
                            "check.range",
                            Numbers.shown(report.skus(), console.locale()),
                            report.first().toString(),
                            report.last().toString()));
        }
        console.out().println();
        for (HostFinding finding : report.findings()) {
            console.out()
                    .println(console.say("check." + finding.severity()) + "  " + finding.where() + ": "
                            + sayings.say(finding.what()));
            fix(finding).ifPresent(text -> TextTable.wrap(text, WIDTH - 4)
                    .forEach(line -> console.out().println("    " + line)));
        }
        if (report.findings().isEmpty()) {
            console.out().println(console.say("check.nothing"));
        }
    }

    /** Empty where nothing is to be done. */
    private Optional<String> fix(HostFinding finding) {
        return services.wordings().stream()
                .map(w -> w.say(finding.fix(), console.locale()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Map<String, Object> data(CheckReport report, Sayings sayings) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("usable", report.isUsable());
        data.put("counts", report.counts());
        data.put("skus", report.skus());
        data.put("first_demand", Objects.toString(report.first(), null));
        data.put("last_demand", Objects.toString(report.last(), null));
        data.put(
                "findings",
                report.findings().stream().map(f -> data(f, sayings)).toList());
        return data;
    }

    private Map<String, Object> data(HostFinding finding, Sayings sayings) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("severity", WorklistRows.lower(finding.severity()));
        data.put("where", finding.where().toString());
        data.put("code", finding.what().code());
        data.put("text", sayings.say(finding.what()));
        data.put("fix", fix(finding).orElse(null));
        return data;
    }
}
