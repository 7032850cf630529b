package almanac.cycle.shell;

import almanac.api.UsageException;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.run.PlanningRun;
import almanac.api.run.WorklistAction;
import almanac.api.run.WorklistOutcome;
import almanac.api.store.PlanScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A planner's action on suggestions from the command line; what was refused is told line by line, and makes the exit code 1. */
abstract class DecisionCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    private final Services services;
    private final Console console;

    @Mixin
    private HostOptions host;

    @Mixin
    private SelectionOptions selection;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "opt.by")
    private String by;

    @Option(
            names = {"--reason", "--comment"},
            paramLabel = "TEXT",
            descriptionKey = "opt.reason")
    private String reason;

    DecisionCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    /** What to do, on the day of the last plan. */
    abstract WorklistAction action(LocalDate on);

    /** Whether it can be done with a suggestion, where none is named by number. */
    boolean can(SuggestionLife life) {
        return life.status().isPending();
    }

    @Override
    public Integer call() {
        PlanScope scope = services.hosts().known(host.tenant(), host.host());
        PlanningRun run = services.store()
                .lastComplete(scope)
                .orElseThrow(() -> new UsageException(console.say("use.not-planned", host.host())));
        List<Long> ids = selection.ids(services.worklist().lines(scope), this::can, console);
        return tell(act(scope, ids, run.asOf(), by == null ? System.getProperty("user.name") : by));
    }

    List<WorklistOutcome> act(PlanScope scope, List<Long> ids, LocalDate on, String who) {
        return services.worklist().act(scope, ids, action(on), who, reason);
    }

    String comment() {
        return reason;
    }

    Services services() {
        return services;
    }

    Console console() {
        return console;
    }

    private int tell(List<WorklistOutcome> outcomes) {
        Sayings sayings = new Sayings(services.wordings(), console.locale());
        boolean refused = false;
        for (WorklistOutcome outcome : outcomes) {
            if (outcome.isDone()) {
                console.out().println(line(outcome.after()));
                outcome.notes().forEach(note -> console.err().println("  " + sayings.say(note)));
            } else {
                refused = true;
                String what = outcome.after() == null
                        ? "#" + outcome.id()
                        : "#" + outcome.id() + ' '
                                + outcome.after().line().sku().key();
                console.err().println(console.say("decision.refused", what, sayings.say(outcome.refusal())));
            }
        }
        if (outcomes.isEmpty()) {
            console.err().println(console.say("decision.none"));
        }
        console.out().flush();
        console.err().flush();
        return refused ? FAILED : 0;
    }

    private String line(SuggestionLife life) {
        Suggestion line = life.line();
        String status = console.say("status." + line.status());
        String document = life.handover().document();
        return console.say(
                "decision.done",
                "#" + life.id(),
                line.sku().key(),
                Numbers.shown(line.finalQuantity(), console.locale()),
                line.from().isEmpty() ? "-" : line.from(),
                Objects.toString(line.orderBy(), "-"),
                life.snoozedUntil() != null
                        ? status + ' ' + life.snoozedUntil()
                        : document == null ? status : status + ' ' + document);
    }
}
