package almanac.promotion.book;

import almanac.api.demand.TimeGrid;
import almanac.api.host.Promotion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.math3.special.Gamma;

/**
 * How worn a promotion is on average over its time: the mean log of the buckets it has run, of the promotion in the middle. An effect that is
 * counted from there is that of a whole promotion, not that of its first day.
 */
public final class TypicalWear {
    private TypicalWear() {}

    /** What the rows of one promotion have in common. */
    private record Kind(String item, String category, String location, String mechanic, Double discount, Double price) {
        static Kind of(Promotion p) {
            return new Kind(
                    p.itemId(),
                    p.categoryId(),
                    p.locationId(),
                    Layout.name(p.mechanic()),
                    p.discountPercent(),
                    p.promoPrice());
        }
    }

    /**
     * Of some promotions; 0 where there are none.
     *
     * @param gap rows of a kind with no more buckets between them are one promotion
     */
    public static double of(Collection<Promotion> promotions, TimeGrid grid, int gap) {
        Map<Kind, List<Promotion>> kinds = promotions.stream().collect(Collectors.groupingBy(Kind::of));
        List<Integer> lengths = new ArrayList<>();
        kinds.values().forEach(rows -> add(lengths, rows, grid, gap));
        double[] wear = lengths.stream()
                // The mean of log(1) .. log(n) is log(n!) / n.
                .mapToDouble(n -> Gamma.logGamma(n + 1.0) / n)
                .sorted()
                .toArray();
        return wear.length == 0 ? 0 : wear[wear.length / 2];
    }

    private static void add(List<Integer> lengths, List<Promotion> rows, TimeGrid grid, int gap) {
        rows.sort(Comparator.comparing(Promotion::startDate));
        long from = grid.indexOf(rows.get(0).startDate());
        long to = from - 1;
        for (Promotion row : rows) {
            long start = grid.indexOf(row.startDate());
            if (start > to + gap + 1) {
                lengths.add((int) (to - from + 1));
                from = start;
            }
            to = Math.max(to, grid.indexOf(row.endDate()));
        }
        lengths.add((int) (to - from + 1));
    }
}
