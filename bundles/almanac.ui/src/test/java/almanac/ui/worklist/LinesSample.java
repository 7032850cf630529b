package almanac.ui.worklist;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.demand.DemandClass;
import almanac.api.host.Item;
import almanac.api.host.ServiceType;
import almanac.api.host.SupplyKind;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.ServiceTarget;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.replenishment.Urgency;
import almanac.api.run.SkuProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Lines for tests. */
public final class LinesSample {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private LinesSample() {}

    public static SkuPlan plan(Sku sku, Urgency urgency, double onHand, Double risk, Reason... reasons) {
        ReorderPoint levels = new ReorderPoint(
                "s-S", new ServiceTarget(ServiceType.CYCLE, 0.95), 7, 7, 20, 30, 10, 30, 50, 20, List.of());
        List<Reason> why = reasons.length == 0 ? List.of(Reason.of("none.enough-stock")) : List.of(reasons);
        return new SkuPlan(sku, urgency, onHand, 5, onHand + 5, levels, null, 0.2, risk, 12.0, null, null, why);
    }

    public static SuggestionLife life(
            long id, Sku sku, String supplier, SuggestionStatus status, double quantity, Double price) {
        Suggestion line = new Suggestion(
                "key" + id,
                sku,
                supplier,
                SupplyKind.PURCHASE,
                null,
                status,
                quantity,
                quantity,
                price,
                DAY.plusDays(1),
                DAY.plusDays(8),
                null);
        return new SuggestionLife(
                id,
                true,
                line,
                false,
                false,
                new SuggestionLife.Seen(Urgency.ORDER_NOW, 0.2, 5.0, List.of()),
                DAY,
                DAY,
                null,
                null,
                new SuggestionLife.Handover("draft" + id, null, null, null),
                1);
    }

    public static Item item(String id, String name, String category, Double weight) {
        return new Item(
                id, name, category, null, 0, 1.0, 2.0, null, true, null, null, null, null, null, 0.5, weight, Map.of());
    }

    /** A line with a suggestion. */
    public static Line line(
            long id, String item, String supplier, SuggestionStatus status, double quantity, Double price) {
        Sku sku = new Sku(item, "CW");
        return Line.of(
                plan(sku, Urgency.ORDER_NOW, 3, 7.0),
                life(id, sku, supplier, status, quantity, price),
                item(item, "Name of " + item, "tea", 2.0),
                "Central",
                supplier,
                0.0);
    }

    /** Many lines, most of them with a suggestion. */
    public static List<Line> many(int count) {
        Random random = new Random(7);
        List<Line> lines = new ArrayList<>(count);
        Urgency[] urgencies = Urgency.values();
        for (int i = 0; i < count; i++) {
            String item = String.format("ITEM-%06d", i / 4);
            Sku sku = new Sku(item, "L" + i % 4);
            Urgency urgency = urgencies[random.nextInt(urgencies.length)];
            SkuPlan plan =
                    plan(sku, urgency, random.nextInt(1000), random.nextBoolean() ? null : random.nextDouble() * 1e4);
            SuggestionLife life = i % 5 == 0
                    ? null
                    : life(i + 1, sku, "V" + random.nextInt(300), SuggestionStatus.NEW, 1 + random.nextInt(500), 3.5);
            lines.add(Line.of(
                            plan,
                            life,
                            item(item, "Article number " + random.nextInt(50_000), "category " + i % 40, 1.0),
                            "Location " + i % 4,
                            life == null ? "" : "Supplier " + life.line().supplierId(),
                            0.0)
                    .withProfile(profile(random)));
        }
        return lines;
    }

    private static SkuProfile profile(Random random) {
        return new SkuProfile(
                "AXF",
                DemandClass.SMOOTH,
                random.doubles(SkuProfile.SPANS, 0, 100).toArray(),
                40.0,
                120.0,
                520.0,
                DAY,
                1,
                3.0,
                2.0,
                "ets",
                0.2,
                0.01,
                0.8);
    }
}
