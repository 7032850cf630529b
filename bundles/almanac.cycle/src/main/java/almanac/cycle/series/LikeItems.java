package almanac.cycle.series;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
import almanac.api.host.Item;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Lets the history of a like item at the same location stand in for what a new item has not lived through yet: put before its own
 * demand, and scaled to it where both were sold long enough to compare.
 */
public final class LikeItems {
    private static final int LEAST_OWN = 8;
    private static final int LEAST_OVERLAP = 4;
    private static final double MOST_RATIO = 5;

    private final HostTables tables;
    private final CleanedList all;
    private final Map<Sku, Integer> positions = new HashMap<>();

    public LikeItems(HostTables tables, CleanedList all) {
        this.tables = tables;
        this.all = all;
        Set<String> likes = new HashSet<>();
        tables.supply().items().values().stream()
                .map(Item::likeItemId)
                .filter(Objects::nonNull)
                .forEach(likes::add);
        for (int i = 0; i < all.size(); i++) {
            if (likes.contains(all.sku(i).itemId())) {
                positions.put(all.sku(i), i);
            }
        }
    }

    /** What a SKU with demand of its own is forecast from. */
    public History of(CleanedSeries own) {
        DemandSeries series = own.cleaned();
        int enough = Math.max(LEAST_OWN, series.grid().bucket().season() / 4);
        if (series.size() >= enough) {
            return new History(own, series, null);
        }
        return likeOf(series.sku())
                .map(CleanedSeries::cleaned)
                .filter(like -> like.firstBucket() < series.firstBucket())
                .map(like -> new History(own, joined(like, series), like.sku().itemId()))
                .orElseGet(() -> new History(own, series, null));
    }

    /** What a SKU without any demand is forecast from; empty where nothing stands in. */
    public Optional<History> of(Sku sku) {
        return likeOf(sku).map(like -> {
            DemandSeries stand = renamed(sku, like.cleaned());
            return new History(
                    new CleanedSeries(stand, stand, List.of(), DemandClass.NEW),
                    stand,
                    like.cleaned().sku().itemId());
        });
    }

    private Optional<CleanedSeries> likeOf(Sku sku) {
        return Optional.ofNullable(tables.item(sku).likeItemId())
                .filter(like -> !like.equals(sku.itemId()))
                .map(like -> positions.get(new Sku(like, sku.locationId())))
                .map(all::get);
    }

    private DemandSeries renamed(Sku sku, DemandSeries like) {
        return DemandSeries.builder(sku, like.grid(), like.firstBucket(), like.toArray())
                .attributes(like.attributes())
                .scale(like.scale())
                .build();
    }

    private static DemandSeries joined(DemandSeries like, DemandSeries own) {
        int before = (int) (own.firstBucket() - like.firstBucket());
        double ratio = ratio(like, own, before);
        double[] demand = new double[before + own.size()];
        for (int i = 0; i < demand.length; i++) {
            demand[i] = i < before ? ratio * like.demand(i) : own.demand(i - before);
        }
        return DemandSeries.builder(own.sku(), own.grid(), like.firstBucket(), demand)
                .attributes(own.attributes())
                .scale(own.scale())
                .build();
    }

    private static double ratio(DemandSeries like, DemandSeries own, int before) {
        double ownSum = 0;
        double likeSum = 0;
        for (int i = 0; i < own.size(); i++) {
            ownSum += own.demand(i);
            likeSum += like.demand(before + i);
        }
        boolean comparable = own.size() >= LEAST_OVERLAP && ownSum > 0 && likeSum > 0;
        return comparable ? Math.min(MOST_RATIO, Math.max(1 / MOST_RATIO, ownSum / likeSum)) : 1;
    }
}
