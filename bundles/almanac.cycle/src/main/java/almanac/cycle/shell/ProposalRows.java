package almanac.cycle.shell;

import almanac.api.host.Promotion;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.PlanProposal.Plan;
import java.util.List;

/** A proposed plan as a file that {@code promote} reads: the columns of the planning table, and what each promotion comes to. */
final class ProposalRows {
    static final List<String> HEADER = List.of(
            "promotion_id",
            "mechanic",
            "start_date",
            "end_date",
            "item_id",
            "category_id",
            "location_id",
            "discount_pct",
            "promo_price",
            "cost",
            "additional_units",
            "cannibalised",
            "additional_revenue",
            "additional_margin",
            "spend",
            "extra_stock_p95");

    private ProposalRows() {}

    static void write(Plan plan, CsvOutput csv) {
        plan.promotions().forEach(a -> csv.row(row(a)));
    }

    private static List<String> row(Appraisal a) {
        Promotion p = a.promotion();
        return List.of(
                p.promotionId(),
                text(p.mechanic()),
                p.startDate().toString(),
                p.endDate().toString(),
                text(p.itemId()),
                text(p.categoryId()),
                text(p.locationId()),
                Numbers.plain(p.discountPercent()),
                Numbers.plain(p.promoPrice()),
                Numbers.plain(p.cost()),
                Numbers.plain(a.units()),
                Numbers.plain(a.taken()),
                Numbers.plain(a.revenue()),
                Numbers.plain(a.margin()),
                Numbers.plain(a.spend()),
                Numbers.plain(
                        a.needs().stream().mapToDouble(Appraisal.Need::high).sum()));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
