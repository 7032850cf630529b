package almanac.cycle.series;

import almanac.api.host.Promotion;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The mechanics of a host's promotions that have a driver of their own: where there is more than one, at most those used most often.
 *
 * @param names of them, in lower snake case, sorted
 */
record Mechanics(List<String> names) {
    private static final int MOST = 8;

    static Mechanics of(Collection<Promotion> promotions) {
        Map<String, Integer> counts = new TreeMap<>();
        promotions.forEach(p -> counts.merge(name(p), 1, Integer::sum));
        if (counts.size() < 2) {
            return new Mechanics(List.of());
        }
        counts.remove("");
        return new Mechanics(counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .sorted()
                .toList());
    }

    /** The number of a promotion's mechanic; -1 for none, or one without a driver. */
    int of(Promotion promotion) {
        return names.indexOf(name(promotion));
    }

    private static String name(Promotion promotion) {
        return promotion.mechanic() == null ? "" : Names.snake(promotion.mechanic());
    }
}
