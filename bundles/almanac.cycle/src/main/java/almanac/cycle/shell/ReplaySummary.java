package almanac.cycle.shell;

import almanac.api.replenishment.ReplayTotals;
import almanac.cycle.replay.ReplayOutcome;
import almanac.cycle.replay.ReplayVariant;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Says what a replay came to: to people on stderr, variant beside variant, and as the points of a curve in a file. */
final class ReplaySummary {
    private static final List<String> CURVE = List.of(
            "policy",
            "service_level",
            "fill_rate",
            "cycle_service",
            "mean_stock",
            "orders",
            "demand",
            "short",
            "holding_cost",
            "shortage_cost",
            "ordering_cost",
            "total_cost");

    private final Console console;
    private final List<ReplayVariant> variants;

    ReplaySummary(Console console, List<ReplayVariant> variants) {
        this.console = console;
        this.variants = variants;
    }

    void tell(ReplayOutcome outcome, int buckets) {
        Locale locale = console.locale();
        if (outcome.resumed() > 0) {
            line("replay.resumed", outcome.resumed());
        }
        if (outcome.beyond() > 0) {
            line("replay.beyond", outcome.lastDemand().toString(), outcome.beyond());
        }
        for (int v = 0; v < variants.size(); v++) {
            ReplayTotals t = outcome.totals().get(v);
            if (variants.size() > 1) {
                line("replay.variant", variants.get(v).label());
            }
            line(
                    "replay.cost",
                    Numbers.money(t.cost(), locale),
                    Numbers.money(t.holdingCost(), locale),
                    Numbers.money(t.shortageCost(), locale),
                    Numbers.money(t.orderingCost(), locale));
            line(
                    "replay.service",
                    percent(t.fillRate()),
                    percent(t.cycleService()),
                    Numbers.shown(t.meanStock(), locale),
                    t.orders(),
                    outcome.skus(),
                    buckets);
        }
    }

    private String percent(double share) {
        return "%.1f%%".formatted(100 * share);
    }

    private void line(String key, Object... values) {
        console.err().println(console.say(key, values));
    }

    /** A row a variant. */
    void writeCurve(Path file, ReplayOutcome outcome) {
        try (CsvOutput csv = CsvOutput.open(console, file, CURVE)) {
            for (int v = 0; v < variants.size(); v++) {
                ReplayVariant variant = variants.get(v);
                ReplayTotals t = outcome.totals().get(v);
                csv.row(List.of(
                        variant.policy() == null ? "" : variant.policy(),
                        Numbers.plain(variant.serviceLevel()),
                        Numbers.plain(t.fillRate()),
                        Numbers.plain(t.cycleService()),
                        Numbers.plain(t.meanStock()),
                        Long.toString(t.orders()),
                        Numbers.plain(t.demand()),
                        Numbers.plain(t.unitsShort()),
                        Numbers.plain(t.holdingCost()),
                        Numbers.plain(t.shortageCost()),
                        Numbers.plain(t.orderingCost()),
                        Numbers.plain(t.cost())));
            }
            csv.finish();
        }
    }
}
