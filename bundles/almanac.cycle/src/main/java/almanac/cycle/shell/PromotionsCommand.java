package almanac.cycle.shell;

import almanac.api.demand.TimeBucket;
import almanac.api.promotion.BetweenEffect;
import almanac.api.promotion.EffectSize;
import almanac.api.promotion.PromotionEffects;
import almanac.api.promotion.PromotionReview;
import almanac.api.promotion.PromotionStudy;
import almanac.api.promotion.Uplift;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code almanac promotions}: what was learned of past promotions, and how each of them went. */
@Command(name = "promotions")
final class PromotionsCommand implements Callable<Integer> {
    private static final List<String> REVIEW = List.of(
            "promotion_id",
            "promotion_name",
            "mechanic",
            "item_id",
            "location_id",
            "start_date",
            "end_date",
            "baseline",
            "sold",
            "incremental",
            "expected",
            "cannibalised",
            "missing_after",
            "stocked_out",
            "left_over",
            "margin",
            "return_on_cost");
    private static final List<String> EFFECTS =
            List.of("effect", "scope", "id", "mechanic", "discount_pct", "value", "low", "high", "events");

    private final Services services;
    private final Console console;

    @Mixin
    private HostOptions host;

    @Option(names = "--effects", descriptionKey = "opt.promotion-effects")
    private boolean effects;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "opt.as-of")
    private LocalDate asOf;

    @Option(names = "--bucket", paramLabel = "D|W", descriptionKey = "opt.promotion-bucket")
    private String bucket;

    @Option(names = "--out", paramLabel = "R.csv", descriptionKey = "opt.out")
    private String out;

    PromotionsCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        TimeBucket length = PromoteCommand.bucket(bucket, console);
        try (CsvOutput csv = CsvOutput.open(console, console.path(out), effects ? EFFECTS : REVIEW)) {
            PromotionStudy study = services.promotionStudies()
                    .open(host.tenant(), host.host(), length, asOf, new ConsoleProgress(console));
            if (effects) {
                write(study.effects(), csv);
            } else {
                study.reviews().forEach(r -> csv.row(row(r)));
            }
            csv.finish();
        }
        return 0;
    }

    private static void write(PromotionEffects effects, CsvOutput csv) {
        effects.elasticities().forEach(e -> csv.row(row("elasticity", e, "", "")));
        effects.cannibalisation().forEach(e -> csv.row(row("cannibalisation", e, "", "")));
        effects.betweenCategories().forEach(e -> csv.row(row(e)));
        effects.pullForward().forEach(e -> csv.row(row("pull-forward", e, "", "")));
        effects.fading().forEach(e -> csv.row(row("fading", e, "", "")));
        for (Uplift uplift : effects.uplifts()) {
            csv.row(row("uplift", uplift.factor(), uplift.mechanic(), Numbers.plain(uplift.discountPercent())));
        }
    }

    private static List<String> row(BetweenEffect e) {
        return List.of(
                e.isReckonedWith() ? "between-categories" : "between-categories-unused",
                "category",
                e.from() + ">" + e.to(),
                "",
                "",
                Numbers.plain(e.share()),
                Numbers.plain(e.low()),
                Numbers.plain(e.high()),
                Integer.toString(e.events()));
    }

    private static List<String> row(String effect, EffectSize size, String mechanic, String percent) {
        return List.of(
                effect,
                size.scope().name().toLowerCase(Locale.ROOT),
                size.id(),
                mechanic,
                percent,
                Numbers.plain(size.value()),
                Numbers.plain(size.low()),
                Numbers.plain(size.high()),
                Integer.toString(size.events()));
    }

    private static List<String> row(PromotionReview r) {
        return List.of(
                r.promotionId(),
                r.name() == null ? "" : r.name(),
                r.mechanic() == null ? "" : r.mechanic(),
                r.sku().itemId(),
                r.sku().locationId(),
                r.from().toString(),
                r.to().toString(),
                Numbers.plain(r.baseline()),
                Numbers.plain(r.sold()),
                Numbers.plain(r.incremental()),
                Numbers.plain(r.expected()),
                Numbers.plain(r.cannibalised()),
                Numbers.plain(r.missingAfter()),
                Numbers.plain(r.stockedOut()),
                Numbers.plain(r.leftOver()),
                Numbers.plain(r.margin()),
                Numbers.plain(r.returnOnCost()));
    }
}
