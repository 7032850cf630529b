package almanac.cycle.series;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.host.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Items like a new one by what they are: of the same category, sold long enough at the same location, those that share most of its
 * attributes. The mean of at most five stands in, over the buckets that they have in common.
 */
final class AlikeItems {
    private static final int MOST = 5;

    /** Others are looked at no longer; a category may hold thousands. */
    private static final int LOOKED_AT = 50;

    private final HostTables tables;
    private final CleanedList sold;
    private final Map<String, List<Integer>> byKind = new HashMap<>();

    AlikeItems(HostTables tables, CleanedList sold) {
        this.tables = tables;
        this.sold = sold;
        for (int i = 0; i < sold.size(); i++) {
            String category = tables.item(sold.sku(i)).categoryId();
            if (category != null) {
                byKind.computeIfAbsent(kind(category, sold.sku(i)), k -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    private static String kind(String category, Sku sku) {
        return category + '\n' + sku.locationId();
    }

    /**
     * Those most like an item.
     *
     * @param enough buckets that they must have been sold
     * @return empty where the item has no category, or none is there
     */
    List<DemandSeries> of(Sku sku, int enough) {
        Item item = tables.item(sku);
        if (item.categoryId() == null) {
            return List.of();
        }
        List<Integer> kin = byKind.getOrDefault(kind(item.categoryId(), sku), List.of()).stream()
                .filter(i -> !sold.sku(i).equals(sku))
                .sorted(Comparator.comparing(i -> -shared(item, i)))
                .limit(LOOKED_AT)
                .toList();
        List<DemandSeries> alike = new ArrayList<>();
        int most = 0;
        for (int i : kin) {
            boolean lessAlike = !alike.isEmpty() && shared(item, i) < most;
            if (lessAlike || alike.size() == MOST) {
                break;
            }
            DemandSeries series = sold.get(i).cleaned();
            if (series.size() >= enough) {
                most = shared(item, i);
                alike.add(series);
            }
        }
        return alike;
    }

    private int shared(Item item, int position) {
        Map<String, String> other = tables.item(sold.sku(position)).attributes();
        int shared = 0;
        for (Map.Entry<String, String> attribute : item.attributes().entrySet()) {
            shared += attribute.getValue().equals(other.get(attribute.getKey())) ? 1 : 0;
        }
        return shared;
    }

    /** The mean over the buckets that all have. */
    static DemandSeries mean(Sku sku, List<DemandSeries> alike) {
        long first = alike.stream().mapToLong(DemandSeries::firstBucket).max().orElseThrow();
        long end = alike.stream().mapToLong(DemandSeries::endBucket).min().orElseThrow();
        double[] mean = new double[(int) Math.max(0, end - first)];
        for (DemandSeries series : alike) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += series.demand((int) (first - series.firstBucket()) + i) / alike.size();
            }
        }
        DemandSeries like = alike.get(0);
        return DemandSeries.builder(sku, like.grid(), first, mean)
                .attributes(like.attributes())
                .scale(like.scale())
                .build();
    }
}
