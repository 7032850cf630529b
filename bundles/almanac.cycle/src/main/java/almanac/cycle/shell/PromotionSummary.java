package almanac.cycle.shell;

import almanac.api.Sku;
import almanac.api.host.Promotion;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.PromotionLine;
import almanac.api.promotion.PromotionStudy;
import almanac.cycle.shell.TextTable.Align;
import java.util.ArrayList;
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
        private final Set<Sku> promoted = new TreeSet<>();
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

        Total(String plan, String name) {
            this.plan = plan;
            this.name = name;
        }

        void add(PromotionLine line) {
            if (line.incremental() > 0 && line.pulledForward() >= 0) {
                promoted.add(line.sku());
                baseline += line.baseline();
            }
            incremental += line.incremental();
            cannibalised += line.cannibalised();
            pulled += Math.max(0, line.pulledForward());
            priced &= line.revenue() != null;
            costed &= line.margin() != null;
            revenue += line.revenue() == null ? 0 : line.revenue();
            margin += line.margin() == null ? 0 : line.margin();
        }

        /** A promotion of many rows tells its cost on each of them, or on one. */
        void spends(Appraisal row) {
            given += row.given();
            cost = Math.max(
                    cost, row.promotion().cost() == null ? 0 : row.promotion().cost());
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
     * @param spend what each row of the plan takes from a budget
     * @param together lines of all promotions at once, without their costs
     */
    void add(
            String plan,
            List<Promotion> planned,
            List<PromotionLine> lines,
            List<Appraisal> spend,
            List<PromotionLine> together) {
        Map<String, Total> byId = new LinkedHashMap<>();
        planned.forEach(p -> byId.computeIfAbsent(p.promotionId(), id -> new Total(plan, id)));
        lines.forEach(line -> byId.get(line.promotionId()).add(line));
        spend.forEach(row -> byId.get(row.promotion().promotionId()).spends(row));
        totals.addAll(byId.values());
        if (byId.size() > 1) {
            Total all = new Total(plan, console.say("promote.together"));
            together.forEach(all::add);
            byId.values().forEach(one -> {
                all.given += one.given;
                all.cost += one.cost;
            });
            all.margin -= all.cost;
            totals.add(all);
        }
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
                    Integer.toString(total.promoted.size()),
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
