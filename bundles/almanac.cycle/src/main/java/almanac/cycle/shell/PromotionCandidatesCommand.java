package almanac.cycle.shell;

import almanac.api.UsageException;
import almanac.api.demand.TimeBucket;
import almanac.api.promotion.Opportunity;
import almanac.api.promotion.PromotionStudy;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code almanac promotion-candidates}: SKUs that are worth a promotion, ranked, with the reason. */
@Command(name = "promotion-candidates")
final class PromotionCandidatesCommand implements Callable<Integer> {
    private static final List<String> HEADER =
            List.of("rank", "kind", "item_id", "location_id", "units", "money", "reason");

    private final Services services;
    private final Console console;

    @Mixin
    private HostOptions host;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "opt.as-of")
    private LocalDate asOf;

    @Option(names = "--bucket", paramLabel = "D|W", descriptionKey = "opt.promotion-bucket")
    private String bucket;

    @Option(names = "--top", paramLabel = "N", descriptionKey = "opt.candidates-top")
    private Integer top;

    @Option(names = "--out", paramLabel = "C.csv", descriptionKey = "opt.out")
    private String out;

    PromotionCandidatesCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (top != null && top < 1) {
            throw new UsageException(console.say("use.at-least", "--top", 1, top));
        }
        TimeBucket length = PromoteCommand.bucket(bucket, console);
        ConsoleProgress progress = new ConsoleProgress(console);
        Sayings sayings = new Sayings(services.wordings(), console.locale());
        try (CsvOutput csv = CsvOutput.open(console, console.path(out), HEADER)) {
            PromotionStudy study = services.promotionStudies().open(host.tenant(), host.host(), length, asOf, progress);
            List<Opportunity> found = study.opportunities(progress);
            int rank = 0;
            for (Opportunity one : top == null ? found : found.subList(0, Math.min(top, found.size()))) {
                csv.row(List.of(
                        Integer.toString(++rank),
                        one.kind().name().toLowerCase(Locale.ROOT),
                        one.sku().itemId(),
                        one.sku().locationId(),
                        Numbers.plain(one.units()),
                        Numbers.plain(one.money()),
                        sayings.say(one.reason())));
            }
            csv.finish();
        }
        return 0;
    }
}
