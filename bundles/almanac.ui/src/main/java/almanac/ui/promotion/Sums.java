package almanac.ui.promotion;

import almanac.api.Sku;
import almanac.api.promotion.PromotionLine;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Lines of a what-if added up.
 *
 * @param skus promoted
 * @param baseline units of the promoted SKUs without the promotion, in buckets in which it sells more
 * @param incremental units
 * @param cannibalised units, 0 or below
 * @param pulled units bought now instead of later, at least 0
 * @param change units sold in all, against no promotion
 * @param revenue money; null where a price is unknown
 * @param margin money; null where a price or cost is unknown
 */
record Sums(
        int skus,
        double baseline,
        double incremental,
        double cannibalised,
        double pulled,
        double change,
        Double revenue,
        Double margin) {

    static Sums of(List<PromotionLine> lines) {
        double baseline = 0;
        double incremental = 0;
        double cannibalised = 0;
        double pulled = 0;
        double change = 0;
        Double revenue = 0.0;
        Double margin = 0.0;
        for (PromotionLine line : lines) {
            baseline += sellsMore(line) ? line.baseline() : 0;
            incremental += line.incremental();
            cannibalised += line.cannibalised();
            pulled += Math.max(0, line.pulledForward());
            change += line.total() - line.baseline();
            revenue = sum(revenue, line.revenue());
            margin = sum(margin, line.margin());
        }
        return new Sums(promoted(lines).size(), baseline, incremental, cannibalised, pulled, change, revenue, margin);
    }

    /** SKUs that sell more by a promotion. */
    static Set<Sku> promoted(List<PromotionLine> lines) {
        return lines.stream()
                .filter(Sums::sellsMore)
                .map(PromotionLine::sku)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean sellsMore(PromotionLine line) {
        return line.incremental() > 0 && line.pulledForward() >= 0;
    }

    private static Double sum(Double a, Double b) {
        return a == null || b == null ? null : (Double) (a + b);
    }
}
