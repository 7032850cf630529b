package almanac.cycle.shell;

import static almanac.cycle.shell.TextTable.Align.LEFT;
import static almanac.cycle.shell.TextTable.Align.RIGHT;

import almanac.api.Sku;
import almanac.api.UsageException;
import almanac.api.demand.CleanedSeries;
import almanac.api.run.OverrideValue;
import almanac.api.run.PlanningRun;
import almanac.api.store.PlanScope;
import almanac.api.store.PlannerOverride;
import almanac.cycle.override.ParameterOverrides;
import almanac.cycle.override.ValueAdded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code almanac override}: a planner's numbers over the model's forecasts and the host's parameters. */
@Command(name = "override")
final class OverrideCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of(
            "reason",
            "author",
            "buckets",
            "actual",
            "wape_baseline",
            "wape_final",
            "value_added",
            "bias_final",
            "better_share");

    private final Services services;
    private final Console console;

    @Mixin
    private HostOptions host;

    @Mixin
    private OverrideTarget target;

    @Option(names = "--set", paramLabel = "UNITS", descriptionKey = "opt.override-set")
    private Double set;

    @Option(names = "--add", paramLabel = "UNITS", descriptionKey = "opt.override-add")
    private Double add;

    @Option(names = "--percent", paramLabel = "P", descriptionKey = "opt.override-percent")
    private Double percent;

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "opt.override-from")
    private LocalDate from;

    @Option(names = "--till", paramLabel = "DATE", descriptionKey = "opt.override-till")
    private LocalDate till;

    @Option(names = "--parameter", paramLabel = "NAME=VALUE", descriptionKey = "opt.override-parameter")
    private String parameter;

    @Option(names = "--reason", paramLabel = "WORD", descriptionKey = "opt.override-reason")
    private String reason;

    @Option(names = "--comment", paramLabel = "TEXT", descriptionKey = "opt.override-comment")
    private String comment;

    @Option(names = "--expires", paramLabel = "DATE", descriptionKey = "opt.override-expires")
    private LocalDate expires;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "opt.by")
    private String by;

    @Option(names = "--withdraw", paramLabel = "N", descriptionKey = "opt.override-withdraw")
    private Long withdraw;

    @Option(names = "--value-added", descriptionKey = "opt.override-value-added")
    private boolean valueAdded;

    @Option(names = "--out", paramLabel = "F.csv", descriptionKey = "opt.out")
    private String out;

    OverrideCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        PlanScope scope = services.hosts().known(host.tenant(), host.host());
        String who = by == null ? System.getProperty("user.name") : by;
        if (valueAdded) {
            report(scope);
        } else if (withdraw != null) {
            if (!services.store().withdrawOverride(scope, withdraw, who, Instant.now())) {
                throw new UsageException(console.say("override.unknown", withdraw));
            }
            console.out().println(console.say("override.withdrawn", withdraw));
        } else if (set == null && add == null && percent == null && parameter == null) {
            list(services.store().overrides(scope));
        } else {
            PlannerOverride stored = services.store().addOverride(scope, read(who));
            list(List.of(stored));
        }
        console.out().flush();
        return 0;
    }

    private PlannerOverride read(String who) {
        if (Stream.of(set, add, percent, parameter).filter(Objects::nonNull).count() != 1) {
            throw new UsageException(console.say("use.override-one"));
        }
        if (reason == null || reason.isBlank()) {
            throw new UsageException(console.say("use.override-reason"));
        }
        if (set != null && set < 0) {
            throw new UsageException(console.say("use.at-least", "--set", 0, set));
        }
        if (from != null && till != null && till.isBefore(from)) {
            throw new UsageException(console.say("use.override-span"));
        }
        String what = set != null
                ? PlannerOverride.FORECAST_SET
                : add != null ? PlannerOverride.FORECAST_ADD : PlannerOverride.FORECAST_PERCENT;
        Double number = set != null ? set : add != null ? add : percent;
        String value = number == null ? null : Numbers.plain(number);
        if (parameter != null) {
            int equals = parameter.indexOf('=');
            what = equals < 1 ? parameter : parameter.substring(0, equals).strip();
            value = equals < 1 ? "" : parameter.substring(equals + 1).strip();
            ParameterOverrides.check(what, value);
        }
        target.check(console);
        return new PlannerOverride(
                0,
                target.item(console),
                target.location(console),
                target.category(),
                what,
                value,
                from,
                till,
                reason.strip(),
                who,
                comment,
                Instant.now(),
                expires,
                null,
                null);
    }

    private void list(List<PlannerOverride> overrides) {
        if (overrides.isEmpty()) {
            console.out().println(console.say("override.none"));
            return;
        }
        TextTable table = new TextTable(List.of(RIGHT, LEFT, LEFT, RIGHT, LEFT, LEFT, LEFT, LEFT, LEFT, LEFT));
        table.row(List.of(console.say("override.head").split("\\|", -1)));
        for (PlannerOverride o : overrides) {
            table.row(List.of(
                    Long.toString(o.id()),
                    OverrideTarget.shown(o),
                    o.what(),
                    o.value(),
                    Objects.toString(o.from(), ""),
                    Objects.toString(o.till(), ""),
                    o.reason(),
                    o.author(),
                    Objects.toString(o.expiresOn(), ""),
                    o.withdrawnBy() == null ? "" : console.say("override.withdrawn-by", o.withdrawnBy())));
        }
        table.print(console.out(), "", Integer.MAX_VALUE);
    }

    private void report(PlanScope scope) {
        PlanningRun run = services.store()
                .lastComplete(scope)
                .orElseThrow(() -> new UsageException(console.say("use.not-planned", host.host())));
        List<OverrideValue> lines = ValueAdded.of(
                services.store().overrides(scope),
                services.store().overrideEffects(scope).stream()
                        .filter(e -> e.bucket() == run.bucket())
                        .toList(),
                (Sku sku) -> services.store()
                        .series(scope, sku)
                        .map(CleanedSeries::cleaned)
                        .orElse(null));
        if (lines.isEmpty()) {
            console.err().println(console.say("override.no-actuals"));
        }
        try (CsvOutput csv = CsvOutput.open(console, console.path(out), COLUMNS)) {
            for (OverrideValue line : lines) {
                csv.row(List.of(
                        line.reason(),
                        line.author(),
                        Integer.toString(line.buckets()),
                        Numbers.plain(line.actual()),
                        Numbers.plain(line.wapeBefore()),
                        Numbers.plain(line.wapeAfter()),
                        Numbers.plain(line.added()),
                        Numbers.plain(line.bias()),
                        Numbers.plain((double) line.better() / line.buckets())));
            }
            csv.finish();
        }
    }
}
