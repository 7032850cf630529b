package almanac.cycle.shell;

import static almanac.cycle.shell.TextTable.Align.LEFT;
import static almanac.cycle.shell.TextTable.Align.RIGHT;

import almanac.api.Reason;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.Correction;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Accuracy;
import almanac.api.forecast.Champion;
import almanac.api.forecast.Contributions;
import almanac.api.forecast.Forecast;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import almanac.api.run.Explanation;
import java.io.PrintStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An explanation for people: what is suggested, why, and what it rests on. */
final class ExplanationText {
    private static final int WIDTH = 120;
    private static final int BUCKETS = 8;
    private static final String INDENT = "  ";

    private final Console console;
    private final Sayings sayings;
    private final PrintStream out;
    private final Locale locale;

    ExplanationText(Console console, Sayings sayings) {
        this.console = console;
        this.sayings = sayings;
        this.out = console.out();
        this.locale = console.locale();
    }

    /** Prints it. */
    void print(Explanation explanation) {
        SkuPlan plan = explanation.plan();
        out.println(console.say(
                "explain.head",
                plan.sku().key(),
                explanation.run().scope().host(),
                explanation.run().asOf().toString(),
                console.say("urgency." + plan.urgency())));
        suggestion(plan.suggestion());
        section("explain.why");
        plan.reasons().forEach(this::reason);
        section("explain.stock");
        stock(plan);
        if (plan.levels() != null) {
            section("explain.levels");
            levels(plan);
        }
        history(explanation.series());
        forecast(explanation.forecast(), explanation.champion());
        out.flush();
    }

    private void suggestion(Suggestion s) {
        if (s == null) {
            out.println(console.say("explain.nothing"));
            return;
        }
        out.println(console.say(
                "explain.order",
                number(s.finalQuantity()),
                Objects.toString(s.supplierId() != null ? s.supplierId() : s.sourceLocationId(), "-"),
                Objects.toString(s.orderBy(), "-"),
                Objects.toString(s.arrives(), "-"),
                console.say("status." + s.status())));
        if (s.previousQuantity() != null) {
            out.println(console.say("explain.previous", number(s.previousQuantity())));
        }
    }

    private void stock(SkuPlan plan) {
        line("explain.position", number(plan.onHand()), number(plan.onOrder()), number(plan.position()));
        if (plan.daysOfCover() != null) {
            line("explain.cover", number(plan.daysOfCover()));
        }
        line("explain.stockout", Numbers.percent(plan.stockoutProbability(), locale));
        if (plan.stockoutP50() != null) {
            line("explain.out-on", plan.stockoutP50().toString(), Objects.toString(plan.stockoutP90(), "-"));
        }
        if (plan.moneyAtRisk() != null) {
            line("explain.money", Numbers.money(plan.moneyAtRisk(), locale));
        }
    }

    private void levels(SkuPlan plan) {
        ReorderPoint levels = plan.levels();
        line(
                "explain.policy",
                levels.policy(),
                console.say("service." + levels.target().type()),
                Numbers.percent(levels.target().level(), locale),
                number(levels.leadTimeDays()),
                number(levels.reviewDays()));
        line("explain.demand", number(levels.leadTimeDemandMean()), number(levels.leadTimeDemandP90()));
        line("explain.points", number(levels.safetyStock()), number(levels.reorderPoint()), number(levels.orderUpTo()));
        levels.reasons().stream().filter(r -> !plan.reasons().contains(r)).forEach(this::reason);
    }

    private void history(CleanedSeries cleaned) {
        if (cleaned == null || cleaned.cleaned().size() == 0) {
            return;
        }
        DemandSeries series = cleaned.cleaned();
        section("explain.history");
        double[] units = series.toArray();
        line(
                "explain.span",
                series.grid().labelOf(series.firstBucket()),
                series.grid().labelOf(series.endBucket() - 1),
                series.size(),
                number(IntStream.range(0, units.length)
                        .mapToDouble(i -> units[i])
                        .average()
                        .orElse(0)),
                console.say("class." + cleaned.demandClass()));
        int from = Math.max(0, units.length - BUCKETS);
        line(
                "explain.last",
                units.length - from,
                IntStream.range(from, units.length)
                        .mapToObj(i -> number(units[i]))
                        .collect(Collectors.joining("  ")));
        Map<Correction.Cause, Long> causes = cleaned.corrections().stream()
                .collect(Collectors.groupingBy(Correction::cause, TreeMap::new, Collectors.counting()));
        causes.forEach((cause, count) -> line("explain.corrected", count, console.say("cause." + cause)));
        if (cleaned.lostSales() > 0) {
            line("explain.lost", number(cleaned.lostSales()));
        }
    }

    private void forecast(Forecast forecast, Champion champion) {
        if (forecast == null) {
            return;
        }
        section("explain.forecast");
        line(
                "explain.method",
                forecast.provenance().method(),
                forecast.provenance().trainedThrough());
        if (champion != null) {
            champion.reasons().forEach(this::reason);
            accuracies(champion);
        }
        forecast.notes().stream()
                .filter(n -> !n.code().equals(Contributions.BY_BUCKET))
                .forEach(this::reason);
        TextTable table = new TextTable(Collections.nCopies(4, RIGHT));
        table.row(List.of(console.say("explain.forecast-head").split("\\|", -1)));
        for (int step = 0; step < Math.min(BUCKETS, forecast.horizon()); step++) {
            table.row(List.of(
                    forecast.grid().labelOf(forecast.firstBucket() + step),
                    number(forecast.mean(step)),
                    number(forecast.quantileAt(0.1, step)),
                    number(forecast.quantileAt(0.9, step))));
        }
        table.print(out, INDENT, WIDTH);
    }

    private void accuracies(Champion champion) {
        if (champion.accuracies().isEmpty()) {
            return;
        }
        TextTable table = new TextTable(List.of(LEFT, RIGHT, RIGHT, RIGHT));
        table.row(List.of(console.say("explain.accuracy-head").split("\\|", -1)));
        champion.accuracies()
                .forEach((method, a) -> table.row(List.of(
                        method.equals(champion.method()) ? method + " *" : method,
                        share(a),
                        number(a.mae()),
                        Numbers.plain(Math.round(a.mase() * 100) / 100.0))));
        table.print(out, INDENT, WIDTH);
    }

    private String share(Accuracy accuracy) {
        return Double.isNaN(accuracy.wape()) ? "-" : Numbers.percent(accuracy.wape(), locale);
    }

    private void reason(Reason reason) {
        TextTable.wrap(sayings.say(reason), WIDTH - INDENT.length()).forEach(part -> out.println(INDENT + part));
    }

    private void section(String key) {
        out.println();
        out.println(console.say(key));
    }

    private void line(String key, Object... values) {
        out.println(INDENT + console.say(key, values));
    }

    private String number(double value) {
        return Numbers.shown(value, locale);
    }
}
