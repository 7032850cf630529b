package almanac.cycle.shell;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.UsageException;
import almanac.api.demand.TimeBucket;
import almanac.api.host.Promotion;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.PromotionLine;
import almanac.api.promotion.PromotionStudy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code almanac promote}: what planned promotions would do; with several files, several plans side by side. */
@Command(name = "promote")
final class PromoteCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of(
            "promotion_id",
            "item_id",
            "location_id",
            "ds",
            "baseline",
            "incremental",
            "cannibalised",
            "pulled_forward",
            "total",
            "low",
            "high",
            "margin",
            "revenue");

    private final Services services;
    private final Console console;

    @Mixin
    private HostOptions host;

    @Option(names = "--promotion", required = true, paramLabel = "FILE", descriptionKey = "opt.promotion")
    private List<String> files;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "opt.as-of")
    private LocalDate asOf;

    @Option(names = "--bucket", paramLabel = "D|W", descriptionKey = "opt.promotion-bucket")
    private String bucket;

    @Option(names = "--stock", paramLabel = "S.csv", descriptionKey = "opt.promotion-stock")
    private String stock;

    @Option(names = "--out", paramLabel = "P.csv", descriptionKey = "opt.out")
    private String out;

    PromoteCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        TimeBucket length = bucket(bucket, console);
        Progress progress = new ConsoleProgress(console);
        Map<String, List<Promotion>> plans = new LinkedHashMap<>();
        files.forEach(f -> plans.put(f, services.promotionFiles().read(console.path(f))));
        List<String> header = new ArrayList<>(COLUMNS);
        if (plans.size() > 1) {
            header.add("plan");
        }
        PromotionSummary summary = new PromotionSummary(console);
        Map<String, List<Reason>> warnings = new LinkedHashMap<>();
        try (CsvOutput csv = CsvOutput.open(console, console.path(out), header);
                PromotionStock extra = PromotionStock.open(console, console.path(stock), plans.size() > 1)) {
            PromotionStudy study = services.promotionStudies().open(host.tenant(), host.host(), length, asOf, progress);
            plans.forEach((file, planned) -> {
                List<PromotionLine> lines = study.whatIf(console.path(file).toString(), planned, progress);
                lines.forEach(line -> csv.row(row(line, plans.size() > 1 ? file : null)));
                List<Appraisal> each = study.appraise(planned, progress);
                extra.add(file, each, study);
                summary.add(file, lines, each, study.together(planned, progress));
                warnings.put(file, study.warnings(planned, lines, progress));
            });
            csv.finish();
            extra.finish();
            summary.tell(study);
            Sayings sayings = new Sayings(services.wordings(), console.locale());
            warnings.forEach((file, about) -> Warnings.tell(console, sayings, plans.size() > 1 ? file : null, about));
        }
        return 0;
    }

    /** Days or weeks; null where nothing is asked for. */
    static TimeBucket bucket(String bucket, Console console) {
        if (bucket == null) {
            return null;
        }
        return switch (bucket.toUpperCase(Locale.ROOT)) {
            case "D" -> TimeBucket.DAY;
            case "W" -> TimeBucket.WEEK;
            default -> throw new UsageException(console.say("use.promotion-bucket", bucket));
        };
    }

    private static List<String> row(PromotionLine line, String plan) {
        List<String> row = new ArrayList<>(List.of(
                line.promotionId(),
                line.sku().itemId(),
                line.sku().locationId(),
                line.date().toString(),
                Numbers.plain(line.baseline()),
                Numbers.plain(line.incremental()),
                Numbers.plain(line.cannibalised()),
                Numbers.plain(line.pulledForward()),
                Numbers.plain(line.total()),
                Numbers.plain(line.low()),
                Numbers.plain(line.high()),
                Numbers.plain(line.margin()),
                Numbers.plain(line.revenue())));
        if (plan != null) {
            row.add(plan);
        }
        return row;
    }
}
