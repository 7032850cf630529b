package almanac.ui.desk;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.host.StockLevel;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.run.PlanningRun;
import almanac.api.run.SkuProfile;
import almanac.ui.worklist.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The last complete run as the views show it: every SKU of it, joined with the suggestions that live. Immutable.
 *
 * @param run null where there is none yet
 * @param lines in the run's rank
 * @param profiles by SKU; empty until they were read
 */
public record Book(PlanningRun run, List<Line> lines, Masters masters, Map<Sku, SkuProfile> profiles) {
    /** Nothing was planned yet. */
    public static final Book EMPTY = new Book(null, List.of(), Masters.NONE, Map.of());

    /**
     * Joins what the services say.
     *
     * @param plans ranked
     * @param lives the most urgent first
     */
    public static Book of(PlanningRun run, List<SkuPlan> plans, List<SuggestionLife> lives, Masters masters) {
        Map<Sku, List<SuggestionLife>> bySku = new LinkedHashMap<>();
        lives.forEach(l ->
                bySku.computeIfAbsent(l.line().sku(), s -> new ArrayList<>(1)).add(l));
        List<Line> lines = new ArrayList<>(plans.size());
        for (SkuPlan plan : plans) {
            List<SuggestionLife> own = bySku.remove(plan.sku());
            if (own == null) {
                lines.add(line(plan, null, masters));
            } else {
                own.forEach(life -> lines.add(line(plan, life, masters)));
            }
        }
        bySku.values().forEach(own -> own.forEach(life -> lines.add(line(null, life, masters))));
        return new Book(run, List.copyOf(lines), masters, Map.of());
    }

    private static Line line(SkuPlan plan, SuggestionLife life, Masters masters) {
        Sku sku = plan != null ? plan.sku() : life.line().sku();
        StockLevel stock = masters.stock().get(sku);
        return Line.of(
                plan,
                life,
                masters.item(sku.itemId()),
                masters.locationName(sku.locationId()),
                from(plan, life, masters),
                stock == null ? null : (Double) stock.reserved());
    }

    /** Where the suggestion comes from; without one, where the run would order from. */
    private static String from(SkuPlan plan, SuggestionLife life, Masters masters) {
        if (life != null) {
            return from(life.line(), masters);
        }
        return plan.reasons().stream()
                .filter(r -> r.code().startsWith("supplier."))
                .map((Reason r) -> (String) r.value("supplier").orElse(null))
                .filter(s -> s != null)
                .map(masters::supplierName)
                .findFirst()
                .orElse("");
    }

    private static String from(Suggestion line, Masters masters) {
        if (line.supplierId() != null) {
            return masters.supplierName(line.supplierId());
        }
        return line.sourceLocationId() == null ? "" : masters.locationName(line.sourceLocationId());
    }

    /** The same run with all suggestions as they are now. */
    public Book withAll(List<SuggestionLife> lives) {
        List<SkuPlan> plans = new ArrayList<>(lines.size());
        SkuPlan last = null;
        for (Line line : lines) {
            // Lines of one SKU stand side by side.
            if (line.plan() != null && line.plan() != last) {
                plans.add(line.plan());
                last = line.plan();
            }
        }
        return of(run, plans, lives, masters).withProfiles(profiles);
    }

    /** The same with what series and forecasts say. */
    public Book withProfiles(Map<Sku, SkuProfile> read) {
        if (read.isEmpty()) {
            return this;
        }
        List<Line> all = new ArrayList<>(lines.size());
        lines.forEach(line -> all.add(line.withProfile(read.get(line.sku()))));
        return new Book(run, List.copyOf(all), masters, read);
    }

    /** The same with suggestions as they are now; those that are not named stay. */
    public Book with(List<SuggestionLife> changed) {
        Map<Long, SuggestionLife> byId = new HashMap<>();
        changed.forEach(l -> byId.put(l.id(), l));
        List<Line> all = new ArrayList<>(lines.size());
        for (Line line : lines) {
            SuggestionLife now = line.id() == 0 ? null : byId.remove(line.id());
            all.add(now == null ? line : line.withLife(now, from(now.line(), masters)));
        }
        return new Book(run, List.copyOf(all), masters, profiles);
    }
}
