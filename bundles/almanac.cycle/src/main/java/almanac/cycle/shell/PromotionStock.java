package almanac.cycle.shell;

import almanac.api.Sku;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.PromotionStudy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stock of promoted SKUs that planned promotions ask for beyond the usual: how much, by when, and the last day to order it, which is
 * left empty where the lead time is not known.
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
    private final boolean several;

    private PromotionStock(CsvOutput csv, boolean several) {
        this.csv = csv;
        this.several = several;
    }

    /**
     * Opens the file.
     *
     * @param file null writes nothing
     * @param several whether there are several plans: a last column tells which
     */
    static PromotionStock open(Console console, Path file, boolean several) {
        List<String> header = new ArrayList<>(COLUMNS);
        if (several) {
            header.add("plan");
        }
        return new PromotionStock(file == null ? null : CsvOutput.open(console, file, header), several);
    }

    /** One plan. */
    void add(String plan, List<Appraisal> planned, PromotionStudy study) {
        if (csv == null) {
            return;
        }
        Map<String, LocalDate> starts = new HashMap<>();
        Map<String, Map<Sku, double[]>> extra = new TreeMap<>();
        for (Appraisal one : planned) {
            String id = one.promotion().promotionId();
            starts.merge(id, one.promotion().startDate(), (a, b) -> a.isBefore(b) ? a : b);
            for (Appraisal.Need need : one.needs()) {
                double[] sums =
                        extra.computeIfAbsent(id, k -> new TreeMap<>()).computeIfAbsent(need.sku(), k -> new double[2]);
                sums[0] += need.units();
                sums[1] += need.high();
            }
        }
        extra.forEach((id, skus) ->
                skus.forEach((sku, sums) -> row(plan, id, sku, starts.get(id), sums, study.leadTimeDays(sku))));
    }

    private void row(String plan, String id, Sku sku, LocalDate neededBy, double[] sums, Double days) {
        List<String> row = new ArrayList<>(List.of(
                id,
                sku.itemId(),
                sku.locationId(),
                neededBy.toString(),
                Numbers.plain(sums[0]),
                Numbers.plain(sums[1]),
                days == null ? "" : neededBy.minusDays((long) Math.ceil(days)).toString(),
                Numbers.plain(days)));
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
