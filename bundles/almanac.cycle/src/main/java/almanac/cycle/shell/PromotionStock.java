package almanac.cycle.shell;

import almanac.api.promotion.Appraisal;
import almanac.api.promotion.PreBuild;
import almanac.api.promotion.PromotionStudy;
import almanac.cycle.promotion.PreBuilds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
        PreBuilds.of(planned, study::leadTimeDays).forEach(one -> row(plan, one));
    }

    private void row(String plan, PreBuild one) {
        List<String> row = new ArrayList<>(List.of(
                one.promotionId(),
                one.sku().itemId(),
                one.sku().locationId(),
                one.neededBy().toString(),
                Numbers.plain(one.units()),
                Numbers.plain(one.unitsHigh()),
                Objects.toString(one.orderBy(), ""),
                Numbers.plain(one.leadTimeDays())));
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
