package almanac.cycle.shell;

import almanac.api.Sku;
import almanac.api.host.Promotion;
import almanac.api.promotion.PromotionLine;
import almanac.api.replenishment.SkuPlan;
import almanac.api.store.PlanScope;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stock that planned promotions ask for beyond the usual: how much, by when, and the last day to order it. Lead times are those of the
 * host's last plan; where there is none, that day is left empty.
 */
final class PromotionStock implements AutoCloseable {
    private static final List<String> COLUMNS = List.of(
            "promotion_id",
            "item_id",
            "location_id",
            "needed_by",
            "extra_units",
            "extra_units_p95",
            "order_by",
            "lead_time_days");

    private final CsvOutput csv;
    private final Map<Sku, Double> leadTimes;
    private final boolean several;

    private PromotionStock(CsvOutput csv, Map<Sku, Double> leadTimes, boolean several) {
        this.csv = csv;
        this.leadTimes = leadTimes;
        this.several = several;
    }

    /**
     * Opens the file.
     *
     * @param file null writes nothing
     * @param several whether there are several plans: a last column tells which
     */
    static PromotionStock open(Console console, Path file, Services services, HostOptions host, boolean several) {
        if (file == null) {
            return new PromotionStock(null, Map.of(), several);
        }
        PlanScope scope = services.hosts().scope(host.tenant(), host.host());
        Map<Sku, Double> days = new HashMap<>();
        services.store().lastComplete(scope).map(run -> services.store().plans(run)).orElse(List.<SkuPlan>of()).stream()
                .filter(p -> p.levels() != null)
                .forEach(p -> days.put(p.sku(), p.levels().leadTimeDays()));
        List<String> header = new ArrayList<>(COLUMNS);
        if (several) {
            header.add("plan");
        }
        return new PromotionStock(CsvOutput.open(console, file, header), days, several);
    }

    /** One plan. */
    void add(String plan, List<Promotion> planned, List<PromotionLine> lines) {
        if (csv == null) {
            return;
        }
        Map<String, LocalDate> starts = new HashMap<>();
        planned.forEach(p -> starts.merge(p.promotionId(), p.startDate(), (a, b) -> a.isBefore(b) ? a : b));
        Map<String, Map<Sku, double[]>> extra = new TreeMap<>();
        for (PromotionLine line : lines) {
            if (line.total() > line.baseline()) {
                double[] sums = extra.computeIfAbsent(line.promotionId(), k -> new TreeMap<>())
                        .computeIfAbsent(line.sku(), k -> new double[2]);
                sums[0] += line.total() - line.baseline();
                sums[1] += line.high() - line.baseline();
            }
        }
        extra.forEach((id, skus) -> skus.forEach((sku, sums) -> row(plan, id, sku, starts.get(id), sums)));
    }

    private void row(String plan, String id, Sku sku, LocalDate neededBy, double[] sums) {
        Double days = leadTimes.get(sku);
        boolean known = days != null && !days.isNaN();
        List<String> row = new ArrayList<>(List.of(
                id,
                sku.itemId(),
                sku.locationId(),
                neededBy.toString(),
                Numbers.plain(sums[0]),
                Numbers.plain(sums[1]),
                known ? neededBy.minusDays((long) Math.ceil(days)).toString() : "",
                known ? Numbers.plain(days) : ""));
        if (several) {
            row.add(plan);
        }
        csv.row(row);
    }

    void finish() {
        if (csv != null) {
            csv.finish();
        }
    }

    @Override
    public void close() {
        if (csv != null) {
            csv.close();
        }
    }
}
