package almanac.ui.promotion;

import almanac.api.host.Promotion;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** A plan as a file of the planning table {@code promotion}: what {@code promote} reads. */
final class PlanCsv {
    private static final List<String> HEADER = List.of(
            "promotion_id",
            "promotion_name",
            "mechanic",
            "start_date",
            "end_date",
            "item_id",
            "category_id",
            "location_id",
            "discount_pct",
            "promo_price",
            "cost");

    private PlanCsv() {}

    static void write(Writer out, Plan plan) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(HEADER);
            for (Promotion p : plan.promotions()) {
                csv.writeRecord(List.of(
                        p.promotionId(),
                        text(p.name()),
                        text(p.mechanic()),
                        p.startDate().toString(),
                        p.endDate().toString(),
                        text(p.itemId()),
                        text(p.categoryId()),
                        text(p.locationId()),
                        plain(p.discountPercent()),
                        plain(p.promoPrice()),
                        plain(p.cost())));
            }
        }
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static String plain(Double number) {
        return number == null
                ? ""
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
