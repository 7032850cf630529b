package almanac.cycle.shell;

import almanac.api.Sku;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.PromotionLine;
import almanac.api.promotion.PromotionStudy;
import almanac.cycle.shell.TextTable.Align;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What planned promotions come to, for people: a row a promotion and one for all of a plan together, plans side by side. */
final class PromotionSummary {
    private static final int WIDTH = 140;

    private final Console console;
    private final List<Total> totals = new ArrayList<>();

    /** One promotion of one plan, or all of them together. */
    private static final class Total {
        private final String plan;
        private final String name;
        private final Set<Sku> skus = new TreeSet<>();
        private final Set<Bucket> promoted = new HashSet<>();
        private double baseline;
        private double incremental;
        private double cannibalised;
        private double pulled;
        private double revenue;
        private double margin;
        private double given;
        private double cost;
        private boolean priced = true;
        private boolean costed = true;

        private record Bucket(Sku sku, LocalDate date) {}

        Total(String plan, String name) {
            this.plan = plan;
            this.name = name;
        }

        /** A row of the promotion, before its lines. One of many rows tells its cost on each of them, or on one. */
        void add(Appraisal row) {
            for (Appraisal.Need need : row.needs()) {
                skus.add(need.sku());
                promoted.add(new Bucket(need.sku(), need.date()));
            }
            given += row.given();
            cost = Math.max(
                    cost, row.promotion().cost() == null ? 0 : row.promotion().cost());
        }

        void add(PromotionLine line) {
            baseline += promoted.contains(new Bucket(line.sku(), line.date())) ? line.baseline() : 0;
            incremental += line.incremental();
            cannibalised += line.cannibalised();
            pulled += Math.max(0, line.pulledForward());
            priced &= line.revenue() != null;
            costed &= line.margin() != null;
            revenue += line.revenue() == null ? 0 : line.revenue();
            margin += line.margin() == null ? 0 : line.margin();
        }

        double spend() {
            return given + cost;
        }
    }

    PromotionSummary(Console console) {
        this.console = console;
    }

    /**
     * One plan.
     *
     * @param lines of each promotion by itself
     * @param rows of the plan, each by itself
     * @param together lines of all promotions at once, without their costs
     */
    void add(String plan, List<PromotionLine> lines, List<Appraisal> rows, List<PromotionLine> together) {
        Map<String, Total> byId = new LinkedHashMap<>();
        for (Appraisal row : rows) {
            byId.computeIfAbsent(row.promotion().promotionId(), id -> new Total(plan, id))
                    .add(row);
        }
        lines.forEach(line -> byId.get(line.promotionId()).add(line));
        totals.addAll(byId.values());
        if (byId.size() > 1) {
            totals.add(together(plan, rows, byId.values(), together));
        }
    }

    private Total together(String plan, List<Appraisal> rows, Collection<Total> each, List<PromotionLine> lines) {
        Total all = new Total(plan, console.say("promote.together"));
        rows.forEach(all::add);
        lines.forEach(all::add);
        all.cost = each.stream().mapToDouble(one -> one.cost).sum();
        all.margin -= all.cost;
        return all;
    }

    /** Prints it to stderr. */
    void tell(PromotionStudy study) {
        boolean several = totals.stream().map(t -> t.plan).distinct().count() > 1;
        console.err()
                .println(console.say(
                        "promote.learned",
                        study.effects().events(),
                        study.asOf().toString()));
        List<Align> aligns = new ArrayList<>(List.of(Align.LEFT, Align.LEFT));
        for (int i = 0; i < 8; i++) {
            aligns.add(Align.RIGHT);
        }
        TextTable table = new TextTable(aligns);
        table.row(List.of(
                several ? console.say("promote.plan") : "",
                console.say("promote.promotion"),
                console.say("promote.skus"),
                console.say("promote.baseline"),
                console.say("promote.incremental"),
                console.say("promote.cannibalised"),
                console.say("promote.pulled"),
                console.say("promote.revenue"),
                console.say("promote.margin"),
                console.say("proposal.spend")));
        for (Total total : totals) {
            table.row(List.of(
                    several ? total.plan : "",
                    total.name,
                    Integer.toString(total.skus.size()),
                    Numbers.shown(total.baseline, console.locale()),
                    Numbers.shown(total.incremental, console.locale()),
                    Numbers.shown(total.cannibalised, console.locale()),
                    Numbers.shown(total.pulled, console.locale()),
                    total.priced ? Numbers.money(total.revenue, console.locale()) : "-",
                    total.costed ? Numbers.money(total.margin, console.locale()) : "-",
                    total.priced ? Numbers.money(total.spend(), console.locale()) : "-"));
        }
        table.print(console.err(), "", WIDTH);
    }
}
