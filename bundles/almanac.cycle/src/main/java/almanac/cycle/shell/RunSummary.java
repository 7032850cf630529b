package almanac.cycle.shell;

import almanac.api.Reason;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.Urgency;
import almanac.api.run.PlanningRun;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** A planning run in a few lines. */
final class RunSummary {
    private final Console console;
    private final Sayings sayings;

    RunSummary(Console console, Sayings sayings) {
        this.console = console;
        this.sayings = sayings;
    }

    /** Prints it. */
    void tell(PlanningRun run, List<SkuPlan> plans, PrintStream to) {
        double seconds = run.finishedAt() == null
                ? Double.NaN
                : Duration.between(run.startedAt(), run.finishedAt()).toMillis() / 1000.0;
        to.println(console.say(
                "run.done",
                run.scope().host(),
                run.asOf().toString(),
                Numbers.shown(seconds, console.locale()),
                run.skus(),
                run.suggestions(),
                worth(plans)));
        to.println(console.say(
                "run.urgency",
                count(plans, Urgency.STOCKED_OUT),
                count(plans, Urgency.AT_RISK),
                count(plans, Urgency.ORDER_NOW),
                count(plans, Urgency.SOON),
                count(plans, Urgency.SURPLUS)));
        for (Reason note : run.notes()) {
            to.println("  " + sayings.say(note));
        }
        to.flush();
    }

    /** Money of all suggestions whose price is known; nothing where none is. */
    private String worth(List<SkuPlan> plans) {
        List<Suggestion> priced = plans.stream()
                .map(SkuPlan::suggestion)
                .filter(Objects::nonNull)
                .filter(s -> s.unitPrice() != null)
                .toList();
        double value = priced.stream().mapToDouble(RunSummary::value).sum();
        return priced.isEmpty() ? "" : console.say("run.worth", Numbers.money(value, console.locale()));
    }

    private static double value(Suggestion suggestion) {
        return suggestion.finalQuantity() * suggestion.unitPrice();
    }

    private static long count(List<SkuPlan> plans, Urgency urgency) {
        return plans.stream().filter(p -> p.urgency() == urgency).count();
    }
}
