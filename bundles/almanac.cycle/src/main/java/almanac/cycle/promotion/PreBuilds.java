package almanac.cycle.promotion;

import almanac.api.Sku;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.PreBuild;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Adds up what planned promotions ask for beyond the usual, to be there when they start. */
public final class PreBuilds {
    private PreBuilds() {}

    /**
     * By promotion and SKU.
     *
     * @param planned what each promotion comes to
     * @param leadTimes days until an order of a SKU arrives; null where unknown
     */
    public static List<PreBuild> of(List<Appraisal> planned, Function<Sku, Double> leadTimes) {
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
        List<PreBuild> all = new ArrayList<>();
        extra.forEach((id, skus) ->
                skus.forEach((sku, sums) -> all.add(one(id, sku, starts.get(id), sums, leadTimes.apply(sku)))));
        return all;
    }

    private static PreBuild one(String id, Sku sku, LocalDate neededBy, double[] sums, Double days) {
        return new PreBuild(
                id,
                sku,
                neededBy,
                sums[0],
                sums[1],
                days,
                days == null ? null : neededBy.minusDays((long) Math.ceil(days)));
    }
}
