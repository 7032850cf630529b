package almanac.ui.forecast;

import almanac.api.store.PlannerOverride;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a planner does to buckets of a node.
 *
 * @param value units a bucket; percent; to spread, units of all buckets together; to copy, percent of what is copied
 * @param reason one word that groups overrides
 * @param comment null for none
 * @param expires null for never
 */
record Edit(Kind kind, double value, String reason, String comment, LocalDate expires) {
    /** What the value means. */
    enum Kind {
        SET,
        ADD,
        PERCENT,
        SPREAD,
        COPY
    }

    private static final double WHOLE = 100;

    /**
     * As overrides: one for each run of buckets without a gap; to spread, one for each bucket, in proportion to what is expected of it, or
     * evenly where nothing is; to copy, one for each bucket of which something can be copied.
     *
     * @param buckets positions in the sheet, ascending
     * @param expected units of the node by position; to copy, those that are copied
     */
    List<PlannerOverride> overrides(
            Sheet sheet, Node node, List<Integer> buckets, double[] expected, String author, Instant now) {
        List<PlannerOverride> all = new ArrayList<>();
        if (kind == Kind.SPREAD) {
            double sum = buckets.stream().mapToDouble(b -> expected[b]).sum();
            for (int bucket : buckets) {
                double share = sum > 0 ? expected[bucket] / sum : 1.0 / buckets.size();
                all.add(override(sheet, node, bucket, bucket, value * share, author, now));
            }
            return all;
        }
        if (kind == Kind.COPY) {
            buckets.stream()
                    .filter(b -> !Double.isNaN(expected[b]))
                    .forEach(b -> all.add(
                            override(sheet, node, b, b, Math.max(0, expected[b]) * value / WHOLE, author, now)));
            return all;
        }
        int from = 0;
        for (int i = 1; i <= buckets.size(); i++) {
            if (i == buckets.size() || buckets.get(i) != buckets.get(i - 1) + 1) {
                all.add(override(sheet, node, buckets.get(from), buckets.get(i - 1), value, author, now));
                from = i;
            }
        }
        return all;
    }

    private PlannerOverride override(
            Sheet sheet, Node node, int from, int to, double number, String author, Instant now) {
        return new PlannerOverride(
                0,
                node.itemId(),
                node.locationId(),
                node.categoryId(),
                what(),
                new BigDecimal(number, new MathContext(12)).stripTrailingZeros().toPlainString(),
                sheet.date(from),
                sheet.lastDay(to),
                reason,
                author,
                comment,
                now,
                expires,
                null,
                null);
    }

    private String what() {
        return switch (kind) {
            case SET, SPREAD, COPY -> PlannerOverride.FORECAST_SET;
            case ADD -> PlannerOverride.FORECAST_ADD;
            case PERCENT -> PlannerOverride.FORECAST_PERCENT;
        };
    }
}
