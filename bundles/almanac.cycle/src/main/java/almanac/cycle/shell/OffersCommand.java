package almanac.cycle.shell;

import static almanac.cycle.shell.TextTable.Align.LEFT;
import static almanac.cycle.shell.TextTable.Align.RIGHT;

import almanac.api.UsageException;
import almanac.api.promotion.Offer;
import almanac.api.promotion.OfferDecision;
import almanac.api.promotion.OfferEvaluation;
import almanac.api.promotion.OfferEvaluation.Estimate;
import almanac.api.store.PlanScope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code almanac offers}: the log of small offers, what choosing by it would have earned, and choices. */
@Command(name = "offers")
final class OffersCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of(
            "id",
            "at",
            "subject",
            "offer",
            "mechanic",
            "discount_pct",
            "cost",
            "probability",
            "explored",
            "policy",
            "reward");

    private final Services services;
    private final Console console;

    @Mixin
    private HostOptions host;

    @Option(names = "--experiment", required = true, paramLabel = "NAME", descriptionKey = "opt.offers-experiment")
    private String experiment;

    @Option(names = "--offers", paramLabel = "FILE", descriptionKey = "opt.offers-offers")
    private String offers;

    @Option(names = "--import", paramLabel = "FILE", descriptionKey = "opt.offers-import")
    private String past;

    @Option(names = "--rewards", paramLabel = "FILE", descriptionKey = "opt.offers-rewards")
    private String rewards;

    @Option(names = "--evaluate", descriptionKey = "opt.offers-evaluate")
    private boolean evaluate;

    @Option(names = "--choose", paramLabel = "FILE", descriptionKey = "opt.offers-choose")
    private String choose;

    @Option(names = "--out", paramLabel = "F.csv", descriptionKey = "opt.out")
    private String out;

    OffersCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        oneAtATime();
        PlanScope scope = services.hosts().known(host.tenant(), host.host());
        OfferFiles files = new OfferFiles(console);
        if (past != null) {
            int added = services.store()
                    .addOffers(scope, files.log(console.path(past), experiment, offers(files)))
                    .size();
            console.err().println(console.say("offers.imported", added));
        } else if (rewards != null) {
            Map<Long, Double> known = files.rewards(console.path(rewards));
            int set = services.store().rewardOffers(scope, experiment, known);
            console.err().println(console.say("offers.rewarded", set, known.size() - set));
        } else if (choose != null) {
            List<OfferDecision> made = services.offerLearning()
                    .choose(
                            experiment,
                            services.store().offers(scope, experiment),
                            offers(files),
                            files.cases(console.path(choose)),
                            Instant.now());
            write(services.store().addOffers(scope, made));
        } else if (evaluate) {
            tell(services.offerLearning().evaluate(services.store().offers(scope, experiment)));
        } else {
            write(services.store().offers(scope, experiment));
        }
        return 0;
    }

    private void oneAtATime() {
        long asked = Stream.of(past, rewards, choose, evaluate ? "" : null)
                .filter(Objects::nonNull)
                .count();
        if (asked > 1) {
            throw new UsageException(console.say("use.offers-one"));
        }
    }

    private List<Offer> offers(OfferFiles files) {
        if (offers == null) {
            throw new UsageException(console.say("use.offers-offers"));
        }
        return files.offers(console.path(offers));
    }

    private void write(List<OfferDecision> decisions) {
        try (CsvOutput csv = CsvOutput.open(console, console.path(out), COLUMNS)) {
            for (OfferDecision d : decisions) {
                csv.row(List.of(
                        Long.toString(d.id()),
                        d.at().toString(),
                        d.subject().subject(),
                        d.chosen().name(),
                        d.chosen().mechanic() == null ? "" : d.chosen().mechanic(),
                        Numbers.plain(d.chosen().discountPercent()),
                        Numbers.plain(d.chosen().cost()),
                        Numbers.plain(d.probability()),
                        Boolean.toString(d.explored()),
                        d.policy(),
                        Numbers.plain(d.reward())));
            }
            csv.finish();
        }
    }

    private void tell(OfferEvaluation e) {
        TextTable table = new TextTable(List.of(LEFT, RIGHT, RIGHT, RIGHT));
        table.row(List.of(console.say("offers.head").split("\\|", -1)));
        table.row(row("offers.logged", e.logged()));
        table.row(row("offers.ips", e.inversePropensity()));
        table.row(row("offers.snips", e.selfNormalised()));
        table.row(row("offers.dr", e.doublyRobust()));
        table.row(row("offers.gain", e.gain()));
        table.print(console.out(), "", 100);
        console.out().println(console.say("offers.judged", e.decisions(), e.effectiveDecisions()));
        console.out().println(console.say("offers.verdict." + e.verdict()));
        console.out().flush();
    }

    private List<String> row(String key, Estimate estimate) {
        return List.of(
                console.say(key),
                Numbers.shown(estimate.value()),
                Numbers.shown(estimate.low()),
                Numbers.shown(estimate.high()));
    }
}
