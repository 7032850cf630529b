package almanac.cycle.shell;

import almanac.api.Sku;
import almanac.api.host.Promotion;
import almanac.api.promotion.PromotionLine;
import almanac.api.promotion.PromotionStudy;
import almanac.cycle.shell.TextTable.Align;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What planned promotions come to, for people: a row a promotion, plans side by side. */
final class PromotionSummary {
    private static final int WIDTH = 140;

    private final Console console;
    private final List<Total> totals = new ArrayList<>();

    /** One promotion of one plan. */
    private static final class Total {
        private final String plan;
        private final String promotion;
        private final Set<Sku> promoted = new TreeSet<>();
        private double baseline;
        private double incremental;
        private double cannibalised;
        private double pulled;
        private double revenue;
        private double margin;
        private boolean priced = true;
        private boolean costed = true;

        Total(String plan, String promotion) {
            this.plan = plan;
            this.promotion = promotion;
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
    }

    PromotionSummary(Console console) {
        this.console = console;
    }

    /** One plan. */
    void add(String plan, List<Promotion> planned, List<PromotionLine> lines) {
        Map<String, Total> byId = new LinkedHashMap<>();
        planned.forEach(p -> byId.computeIfAbsent(p.promotionId(), id -> new Total(plan, id)));
        lines.forEach(line -> byId.get(line.promotionId()).add(line));
        totals.addAll(byId.values());
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
        for (int i = 0; i < 7; i++) {
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
                console.say("promote.margin")));
        for (Total total : totals) {
            table.row(List.of(
                    several ? total.plan : "",
                    total.promotion,
                    Integer.toString(total.promoted.size()),
                    Numbers.shown(total.baseline, console.locale()),
                    Numbers.shown(total.incremental, console.locale()),
                    Numbers.shown(total.cannibalised, console.locale()),
                    Numbers.shown(total.pulled, console.locale()),
                    total.priced ? Numbers.money(total.revenue, console.locale()) : "-",
                    total.costed ? Numbers.money(total.margin, console.locale()) : "-"));
        }
        table.print(console.err(), "", WIDTH);
    }
}
