package almanac.cycle.shell;

import almanac.api.UsageException;
import almanac.api.demand.TimeBucket;
import almanac.api.host.Promotion;
import almanac.api.promotion.PlanProposal;
import almanac.api.promotion.PlanRules;
import almanac.api.promotion.PlanRules.Aim;
import almanac.api.promotion.PromotionStudy;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code almanac optimise-promotions}: which promotions to run, how deep and when; what it writes {@code promote} reads. */
@Command(name = "optimise-promotions")
final class OptimisePromotionsCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;

    @Mixin
    private HostOptions host;

    @Mixin
    private OfferArguments offers;

    @Option(names = "--aim", paramLabel = "margin|units|clear", defaultValue = "margin", descriptionKey = "opt.aim")
    private String aim;

    @Option(names = "--budget", paramLabel = "MONEY", descriptionKey = "opt.promotion-budget")
    private Double budget;

    @Option(names = "--slots", paramLabel = "N", descriptionKey = "opt.slots")
    private Integer slots;

    @Option(names = "--total", paramLabel = "N", descriptionKey = "opt.total")
    private Integer total;

    @Option(names = "--per-item", paramLabel = "N", descriptionKey = "opt.per-item")
    private Integer perItem;

    @Option(names = "--rest", paramLabel = "DAYS", defaultValue = "14", descriptionKey = "opt.rest")
    private int rest;

    @Option(names = "--min-margin", paramLabel = "PCT", descriptionKey = "opt.min-margin")
    private Double minMargin;

    @Option(names = "--capacity", paramLabel = "UNITS", descriptionKey = "opt.capacity")
    private Double capacity;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "5", descriptionKey = "opt.seconds")
    private double seconds;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "opt.as-of")
    private LocalDate asOf;

    @Option(names = "--bucket", paramLabel = "D|W", descriptionKey = "opt.promotion-bucket")
    private String bucket;

    @Option(names = "--out", paramLabel = "PLAN.csv", descriptionKey = "opt.out")
    private String out;

    @Option(names = "--second", paramLabel = "PLAN.csv", descriptionKey = "opt.second")
    private String second;

    OptimisePromotionsCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        offers.check(console);
        PlanRules rules = rules();
        TimeBucket length = PromoteCommand.bucket(bucket, console);
        ConsoleProgress progress = new ConsoleProgress(console);
        List<Promotion> read = offers.read(services, console);
        try (CsvOutput best = CsvOutput.open(console, console.path(out), ProposalRows.HEADER);
                CsvOutput other =
                        second == null ? null : CsvOutput.open(console, console.path(second), ProposalRows.HEADER)) {
            PromotionStudy study = services.promotionStudies().open(host.tenant(), host.host(), length, asOf, progress);
            List<Promotion> options = read != null ? read : offers.of(study, rest, console, progress);
            PlanProposal proposal = study.propose(offers.source(console), options, rules, progress);
            ProposalRows.write(proposal.best(), best);
            best.finish();
            if (other != null) {
                if (proposal.second() != null) {
                    ProposalRows.write(proposal.second(), other);
                }
                other.finish();
            }
            new ProposalSummary(services, console, study, progress).tell(proposal, rules, options.size());
        }
        return 0;
    }

    private PlanRules rules() {
        atLeast("--budget", budget, 0);
        atLeast("--capacity", capacity, 0);
        atLeast("--slots", slots == null ? null : slots.doubleValue(), 1);
        atLeast("--total", total == null ? null : total.doubleValue(), 1);
        atLeast("--per-item", perItem == null ? null : perItem.doubleValue(), 1);
        Checks.notNegative(console, "--rest", rest);
        if (!(seconds > 0)) {
            throw new UsageException(console.say("use.at-least", "--seconds", 1, seconds));
        }
        return new PlanRules(
                aim(),
                budget,
                slots,
                total,
                perItem,
                rest,
                minMargin == null ? null : minMargin / 100,
                capacity,
                seconds);
    }

    private void atLeast(String option, Double value, int least) {
        if (value != null && !(value >= least)) {
            throw new UsageException(console.say("use.at-least", option, least, value));
        }
    }

    private Aim aim() {
        for (Aim one : Aim.values()) {
            if (one.name().equals(aim.toUpperCase(Locale.ROOT))) {
                return one;
            }
        }
        throw new UsageException(console.say("use.aim", aim));
    }
}
