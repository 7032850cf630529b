package almanac.promotion.learn;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.host.Item;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The SKUs of a shop in parts that are looked at one after the other, so that memory has a bound. The effects are learned from the first
 * part, which has as many categories as it can hold: one location of each, then the next.
 */
final class Parts {
    /** Buckets of all SKUs together that are looked at at once. */
    static final long MOST = 6_000_000;

    private static final int YEARS = 2;

    private Parts() {}

    /** Whose SKUs take demand from each other stay together. */
    private record Group(String category, int location, boolean promoted, List<Integer> positions) {}

    /**
     * @param buckets of all SKUs together that a part may have
     * @param year buckets of a year
     * @param items by id, for categories
     * @param promoted whether any promotion is for a SKU
     * @return one part where all SKUs fit with a year of history each
     */
    static List<List<CleanedSeries>> of(
            Collection<CleanedSeries> series,
            long buckets,
            double year,
            Map<String, Item> items,
            Predicate<Sku> promoted) {
        List<CleanedSeries> all = series instanceof List<CleanedSeries> list ? list : List.copyOf(series);
        if (all.size() <= buckets / year) {
            return List.of(all);
        }
        int most = (int) (buckets / (YEARS * year));
        List<List<CleanedSeries>> parts = new ArrayList<>();
        List<Integer> part = new ArrayList<>();
        for (Group group : groups(all, items, promoted)) {
            if (!part.isEmpty() && part.size() + group.positions().size() > most) {
                parts.add(view(all, part));
                part = new ArrayList<>();
            }
            part.addAll(group.positions());
        }
        parts.add(view(all, part));
        return parts;
    }

    private static List<Group> groups(List<CleanedSeries> all, Map<String, Item> items, Predicate<Sku> promoted) {
        Map<String, Map<String, List<Integer>>> byCategory = new LinkedHashMap<>();
        Map<String, Boolean> any = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Sku sku = all.get(i).raw().sku();
            String category = SkuHistory.category(items.get(sku.itemId()));
            String group = SkuHistory.group(sku, category);
            byCategory
                    .computeIfAbsent(category, k -> new LinkedHashMap<>())
                    .computeIfAbsent(group, k -> new ArrayList<>())
                    .add(i);
            any.merge(group, promoted.test(sku), Boolean::logicalOr);
        }
        List<Group> groups = new ArrayList<>();
        byCategory.forEach((category, members) -> {
            int location = 0;
            for (Map.Entry<String, List<Integer>> member : members.entrySet()) {
                groups.add(new Group(category, location++, any.get(member.getKey()), member.getValue()));
            }
        });
        groups.sort(Comparator.comparing((Group g) -> !g.promoted())
                .thenComparingInt(Group::location)
                .thenComparing(Group::category));
        return groups;
    }

    private static List<CleanedSeries> view(List<CleanedSeries> all, List<Integer> positions) {
        int[] at = positions.stream().mapToInt(Integer::intValue).sorted().toArray();
        return new AbstractList<>() {
            @Override
            public CleanedSeries get(int i) {
                return all.get(at[i]);
            }

            @Override
            public int size() {
                return at.length;
            }
        };
    }
}
