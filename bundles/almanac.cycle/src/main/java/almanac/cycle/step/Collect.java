package almanac.cycle.step;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.host.Erp;
import almanac.api.host.Item;
import almanac.api.host.SupplyTerm;
import almanac.cycle.series.DemandSource;
import almanac.cycle.series.HostTables;
import almanac.cycle.series.SeriesList;
import almanac.cycle.series.SeriesReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Step 1: reads the host. */
public final class Collect {
    /** Why a SKU without any demand is not forecast from its own. */
    public static final String NO_DEMAND = "plan.no-demand";

    private final Clock clock;

    /**
     * @param clock tells today
     */
    public Collect(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads tables and demand as they were known on the day of the decision.
     *
     * @param asOf null for the host's last day with demand
     * @throws almanac.api.InputException where the data cannot be used
     */
    public Collected from(Erp erp, LocalDate asOf, TimeBucket bucket, Progress progress) {
        return from(erp, erp::demand, asOf, bucket, progress);
    }

    /**
     * As above.
     *
     * @param demand of the host, read or remembered
     */
    public Collected from(Erp erp, DemandSource demand, LocalDate asOf, TimeBucket bucket, Progress progress) {
        progress.begin("collect", 0);
        LocalDate day = AsOf.find(erp, asOf, LocalDate.now(clock));
        TimeGrid grid = TimeGrid.standard(bucket);
        long endBucket = grid.indexOf(day.plusDays(1));
        HostTables tables = HostTables.read(erp, day);
        SeriesList read = new SeriesReader(grid, endBucket, tables).read(erp, demand, progress);
        SortedMap<Sku, Reason> silent = new TreeMap<>();
        for (Sku sku : read.skus()) {
            Reason ended = ended(tables.item(sku), day);
            if (ended != null) {
                silent.put(sku, ended);
            }
        }
        SeriesList active = read.of(sku -> !silent.containsKey(sku));
        SeriesList over = read.of(Set.copyOf(silent.keySet())::contains);
        addUnsold(read.skus(), tables, silent);
        return new Collected(tables, grid, endBucket, active, silent, erp.leftOut(), over);
    }

    private static Reason ended(Item item, LocalDate asOf) {
        if (!item.active()) {
            return Reason.of("plan.inactive");
        }
        LocalDate end = item.discontinuedOn();
        return end != null && !end.isAfter(asOf) ? Reason.of("plan.discontinued", "date", end) : null;
    }

    /** SKUs that have stock, orders, terms or a like item, and no demand. */
    private static void addUnsold(List<Sku> sold, HostTables tables, Map<Sku, Reason> silent) {
        Set<Sku> withDemand = new HashSet<>(sold);
        Collection<Sku> candidates = new HashSet<>(tables.supply().stock().keySet());
        boolean located = sold.stream().anyMatch(s -> !s.locationId().isEmpty())
                || !tables.supply().locations().isEmpty();
        for (SupplyTerm term : tables.supply().terms()) {
            if (term.locationId() != null || !located) {
                candidates.add(new Sku(term.itemId(), term.locationId()));
            }
        }
        Map<String, List<Item>> byLike = tables.supply().items().values().stream()
                .filter(item -> item.likeItemId() != null)
                .collect(Collectors.groupingBy(Item::likeItemId));
        for (Sku like : withDemand) {
            for (Item item : byLike.getOrDefault(like.itemId(), List.of())) {
                candidates.add(new Sku(item.itemId(), like.locationId()));
            }
        }
        withDemand.forEach(candidates::remove);
        LocalDate asOf = tables.supply().asOf();
        for (Sku sku : candidates) {
            Reason ended = ended(tables.item(sku), asOf);
            silent.put(sku, ended != null ? ended : Reason.of(NO_DEMAND));
        }
    }
}
