package almanac.cycle.series;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
import almanac.api.host.Item;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets the history of a like item at the same location stand in for what a new item has not lived through yet: put before its own
 * demand, and scaled to it where both were sold long enough to compare.
 */
public final class LikeItems {
    private static final int LEAST_OWN = 8;
    private static final int LEAST_OVERLAP = 4;
    private static final double MOST_RATIO = 5;

    /** A launch that lies back longer, without a sale, is no launch. */
    private static final int RECENT_DAYS = 91;

    /** Fewer SKUs teach a method too little of a new one. */
    private static final int LEAST_TAUGHT = 20;

    private final HostTables tables;
    private final CleanedList all;
    private final Map<Sku, DemandSeries> ended = new HashMap<>();
    private final AlikeItems alike;
    private final boolean learned;
    private final Map<Sku, Integer> positions = new HashMap<>();

    /**
     * @param all series to forecast
     * @param ended of items no longer planned, which may stand in for their successors
     */
    public LikeItems(HostTables tables, CleanedList all, List<DemandSeries> ended) {
        this(tables, all, ended, false);
    }

    /**
     * @param learned whether methods forecast that tell from attributes what an item without a past will sell
     */
    public LikeItems(HostTables tables, CleanedList all, List<DemandSeries> ended, boolean learned) {
        this.learned = learned && all.size() >= LEAST_TAUGHT;
        this.tables = tables;
        this.all = all;
        this.alike = new AlikeItems(tables, all);
        Set<String> likes = new HashSet<>();
        tables.supply().items().values().stream()
                .map(Item::likeItemId)
                .filter(Objects::nonNull)
                .forEach(likes::add);
        ended.stream().filter(s -> likes.contains(s.sku().itemId())).forEach(s -> this.ended.put(s.sku(), s));
        for (int i = 0; i < all.size(); i++) {
            if (likes.contains(all.sku(i).itemId())) {
                positions.put(all.sku(i), i);
            }
        }
    }

    /** What a SKU with demand of its own is forecast from. */
    public History of(CleanedSeries own) {
        DemandSeries series = own.cleaned();
        int enough = enough(series);
        if (series.size() >= enough) {
            return new History(own, series, null);
        }
        return likeOf(series.sku())
                .map(CleanedSeries::cleaned)
                .filter(like -> like.firstBucket() < series.firstBucket())
                .map(like -> new History(own, joined(like, series), like.sku().itemId()))
                .orElseGet(() -> byAttributes(own, enough));
    }

    private static int enough(DemandSeries series) {
        return Math.max(LEAST_OWN, series.grid().bucket().season() / 4);
    }

    /** Only where both were sold long enough to be scaled to each other: others of a category may sell a hundred times as much. */
    private History byAttributes(CleanedSeries own, int enough) {
        DemandSeries series = own.cleaned();
        List<DemandSeries> others =
                isNamed(series.sku()) || series.size() < LEAST_OVERLAP ? List.of() : alike.of(series.sku(), enough);
        if (!others.isEmpty()) {
            DemandSeries mean = AlikeItems.mean(series.sku(), others);
            boolean covers = mean.firstBucket() < series.firstBucket() && mean.endBucket() == series.endBucket();
            double ratio = covers ? ratioOfSums(mean, series) : Double.NaN;
            if (Double.isFinite(ratio)) {
                return new History(own, joined(mean, series, ratio), names(others), true);
            }
        }
        return new History(own, series, null);
    }

    private boolean isNamed(Sku sku) {
        return tables.item(sku).likeItemId() != null;
    }

    private static String names(List<DemandSeries> series) {
        return series.stream().map(s -> s.sku().itemId()).collect(Collectors.joining(", "));
    }

    /** What a SKU without any demand is forecast from; empty where nothing stands in. */
    public Optional<History> of(Sku sku) {
        if (!isNamed(sku)) {
            return neverSold(sku);
        }
        return likeOf(sku).map(like -> {
            DemandSeries stand = renamed(sku, like.cleaned());
            return new History(
                    new CleanedSeries(stand, stand, List.of(), DemandClass.NEW),
                    stand,
                    like.cleaned().sku().itemId());
        });
    }

    /**
     * An item that the host says is launched, and that was not sold yet: methods that learn across SKUs forecast it from its attributes, without
     * a past; where none is asked for, others of its kind stand in.
     */
    private Optional<History> neverSold(Sku sku) {
        LocalDate launched = tables.item(sku).launchedOn();
        LocalDate asOf = tables.supply().asOf();
        if (launched == null || launched.isBefore(asOf.minusDays(RECENT_DAYS))) {
            return Optional.empty();
        }
        if (learned) {
            DemandSeries none = nothingYet(sku);
            return Optional.of(new History(new CleanedSeries(none, none, List.of(), DemandClass.NEW), none, null));
        }
        List<DemandSeries> others = alike.of(sku, LEAST_OWN);
        if (others.isEmpty()) {
            return Optional.empty();
        }
        DemandSeries mean = AlikeItems.mean(sku, others);
        return Optional.of(
                new History(new CleanedSeries(mean, mean, List.of(), DemandClass.NEW), mean, names(others), true));
    }

    /** A series without buckets that ends where the others do. */
    private DemandSeries nothingYet(Sku sku) {
        DemandSeries other = all.get(0).raw();
        Item item = tables.item(sku);
        return DemandSeries.builder(sku, other.grid(), other.endBucket(), new double[0])
                .attributes(SeriesReader.attributes(sku, item))
                .scale(item.uomScale() == null ? -1 : item.uomScale())
                .build();
    }

    private Optional<CleanedSeries> likeOf(Sku sku) {
        return Optional.ofNullable(tables.item(sku).likeItemId())
                .filter(like -> !like.equals(sku.itemId()))
                .map(like -> new Sku(like, sku.locationId()))
                .map(like -> positions.containsKey(like) ? all.get(positions.get(like)) : gone(like));
    }

    private CleanedSeries gone(Sku like) {
        DemandSeries series = ended.get(like);
        return series == null ? null : EndedSeries.of(series, tables.item(like).discontinuedOn());
    }

    private DemandSeries renamed(Sku sku, DemandSeries like) {
        return DemandSeries.builder(sku, like.grid(), like.firstBucket(), like.toArray())
                .attributes(like.attributes())
                .scale(like.scale())
                .build();
    }

    private static DemandSeries joined(DemandSeries like, DemandSeries own) {
        return joined(like, own, ratio(like, own));
    }

    private static DemandSeries joined(DemandSeries like, DemandSeries own, double ratio) {
        int before = (int) (own.firstBucket() - like.firstBucket());
        double[] demand = new double[before + own.size()];
        for (int i = 0; i < demand.length; i++) {
            demand[i] = i < before ? ratio * like.demand(i) : own.demand(i - before);
        }
        return DemandSeries.builder(own.sku(), own.grid(), like.firstBucket(), demand)
                .attributes(own.attributes())
                .scale(own.scale())
                .build();
    }

    /** By how much the like item is scaled; 1 where there is too little to compare. */
    private static double ratio(DemandSeries like, DemandSeries own) {
        double ratio = ratioOfSums(like, own);
        return Double.isFinite(ratio) && ratio > 0 ? Math.min(MOST_RATIO, Math.max(1 / MOST_RATIO, ratio)) : 1;
    }

    /** Own units over those of the other in the same buckets; NaN for fewer than four, or where the other sold nothing. */
    private static double ratioOfSums(DemandSeries like, DemandSeries own) {
        int before = (int) (own.firstBucket() - like.firstBucket());
        double ownSum = 0;
        double likeSum = 0;
        for (int i = 0; i < own.size(); i++) {
            ownSum += own.demand(i);
            likeSum += like.demand(before + i);
        }
        return own.size() >= LEAST_OVERLAP && likeSum > 0 ? ownSum / likeSum : Double.NaN;
    }
}
