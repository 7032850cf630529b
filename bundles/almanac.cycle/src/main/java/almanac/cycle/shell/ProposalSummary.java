package almanac.cycle.shell;

import almanac.api.Reason;
import almanac.api.host.Promotion;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.PlanProposal;
import almanac.api.promotion.PlanProposal.Plan;
import almanac.api.promotion.PlanRules;
import almanac.api.promotion.PromotionLine;
import almanac.api.promotion.PromotionStudy;
import almanac.cycle.shell.TextTable.Align;
import java.util.List;
import java.util.Locale;

/** A proposal for people: the best plan and the second, how good it can be at most, what limits it, what to know of it. */
final class ProposalSummary {
    private static final int WIDTH = 140;

    private final Console console;
    private final PromotionStudy study;
    private final ConsoleProgress progress;
    private final Sayings sayings;

    ProposalSummary(Services services, Console console, PromotionStudy study, ConsoleProgress progress) {
        this.console = console;
        this.study = study;
        this.progress = progress;
        this.sayings = new Sayings(services.wordings(), console.locale());
    }

    /**
     * All of it.
     *
     * @param asked possible promotions, before those were left out that cannot be chosen
     */
    void tell(PlanProposal proposal, PlanRules rules, int asked) {
        if (asked == 0) {
            say("proposal.nothing-possible", rules.restDays());
            return;
        }
        say(
                "proposal.options",
                proposal.options(),
                asked,
                study.effects().events(),
                study.asOf().toString());
        proposal.leftOut().forEach(this::reason);
        if (proposal.best().promotions().isEmpty()) {
            say("proposal.none");
            return;
        }
        table(proposal);
        String aim = console.say("proposal.aim." + rules.aim().name().toLowerCase(Locale.ROOT));
        String value = Numbers.money(proposal.found(), console.locale());
        if (proposal.proven()) {
            say("proposal.proven", aim, value);
        } else {
            say("proposal.bound", aim, value, Numbers.money(proposal.bound(), console.locale()), 100 * proposal.gap());
        }
        together(proposal);
        if (proposal.binding().isEmpty()) {
            say("proposal.no-limit");
        }
        proposal.binding().forEach(this::reason);
        warnings(proposal.best());
    }

    /** What the planner should know of plans whose promotions take from each other. */
    private void together(PlanProposal proposal) {
        Plan best = proposal.best();
        if (best.value() < proposal.found()) {
            say("proposal.exchanged", Numbers.money(best.value(), console.locale()));
        }
        if (best.together() != null && best.together() <= 0) {
            say("proposal.loses");
        }
    }

    private void table(PlanProposal proposal) {
        TextTable table = new TextTable(List.of(
                Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT));
        table.row(List.of(
                console.say("promote.plan"),
                console.say("proposal.value"),
                console.say("proposal.promotions"),
                console.say("proposal.units"),
                console.say("promote.margin"),
                console.say("proposal.spend"),
                console.say("proposal.together-units"),
                console.say("proposal.together-margin")));
        row(table, console.say("proposal.best"), proposal.best());
        if (proposal.second() != null) {
            row(table, console.say("proposal.second"), proposal.second());
        }
        table.print(console.err(), "", WIDTH);
    }

    /** The last two columns are of all promotions together: those that take from each other are counted as they are. */
    private void row(TextTable table, String name, Plan plan) {
        List<Promotion> promotions =
                plan.promotions().stream().map(Appraisal::promotion).toList();
        List<PromotionLine> lines = study.together(promotions, progress);
        double cost = promotions.stream()
                .mapToDouble(p -> p.cost() == null ? 0 : p.cost())
                .sum();
        boolean known = lines.stream().allMatch(l -> l.margin() != null);
        double units = lines.stream().mapToDouble(l -> l.total() - l.baseline()).sum();
        double margin =
                known ? lines.stream().mapToDouble(PromotionLine::margin).sum() - cost : Double.NaN;
        table.row(List.of(
                name,
                Numbers.money(plan.value(), console.locale()),
                Integer.toString(plan.promotions().size()),
                Numbers.shown(plan.units(), console.locale()),
                plan.margin() == null ? "-" : Numbers.money(plan.margin(), console.locale()),
                Numbers.money(plan.spend(), console.locale()),
                Numbers.shown(units, console.locale()),
                Numbers.money(margin, console.locale())));
    }

    private void warnings(Plan plan) {
        List<Promotion> promotions =
                plan.promotions().stream().map(Appraisal::promotion).toList();
        List<PromotionLine> lines = study.whatIf("", promotions, progress);
        Warnings.tell(console, sayings, null, study.warnings(promotions, lines, progress));
    }

    private void reason(Reason reason) {
        console.err().println("  " + sayings.say(reason));
    }

    private void say(String key, Object... values) {
        console.err().println(console.say(key, values));
    }
}
