package almanac.cycle.replay;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.host.Erp;
import almanac.api.host.Item;
import almanac.api.replenishment.SupplySide;
import almanac.cycle.series.HostTables;
import almanac.cycle.series.SeriesReader;
import almanac.cycle.step.Collect;
import almanac.cycle.step.Collected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A host as a replay sees it: what happened in the replayed buckets, and what was known at the end of each bucket. */
final class ReplayHost {
    private final TimeGrid grid;
    private final long firstBucket;
    private final int buckets;
    private final LocalDate lastDemand;
    private final HostTables tables;
    private final SignalLead signals;
    private final List<DemandSeries> series;

    private ReplayHost(
            TimeGrid grid,
            long firstBucket,
            int buckets,
            LocalDate lastDemand,
            HostTables tables,
            List<DemandSeries> series) {
        this.grid = grid;
        this.firstBucket = firstBucket;
        this.buckets = buckets;
        this.lastDemand = lastDemand;
        this.tables = tables;
        this.signals = new SignalLead(tables.signals(), lastDemand);
        this.series = series;
    }

    /**
     * Reads all of it.
     *
     * @param from in the first replayed bucket
     */
    static ReplayHost read(Erp erp, TimeBucket bucket, LocalDate from, int buckets, Progress progress) {
        TimeGrid grid = TimeGrid.standard(bucket);
        long first = grid.indexOf(from);
        HostTables tables = HostTables.read(erp, grid.dateOf(first).minusDays(1));
        List<DemandSeries> all = new SeriesReader(grid, first + buckets, tables).read(erp, progress);
        List<DemandSeries> series = all.stream().map(s -> trueFrom(s, first)).toList();
        return new ReplayHost(grid, first, buckets, erp.lastDemandDate(), tables, series);
    }

    /** Demand from the first replayed bucket on is taken as true, whatever was on sale then. */
    private static DemandSeries trueFrom(DemandSeries series, long first) {
        if (!series.hasCensoring()) {
            return series;
        }
        double[] shares = new double[series.size()];
        Arrays.setAll(shares, i -> series.firstBucket() + i < first ? series.availability(i) : 1);
        return series.with().availability(shares).build();
    }

    TimeGrid grid() {
        return grid;
    }

    long firstBucket() {
        return firstBucket;
    }

    /** The last day with demand; null where there is none. */
    LocalDate lastDemand() {
        return lastDemand;
    }

    /** Every series of the host, to the last replayed bucket. */
    List<DemandSeries> series() {
        return series;
    }

    /** The supply side at the end of the bucket before the first replayed one. */
    SupplySide supply() {
        return at(firstBucket).tables().supply();
    }

    /** Realised units of the replayed buckets, never negative, of every SKU with demand, stock or open supply. */
    SortedMap<Sku, double[]> realised() {
        SortedMap<Sku, double[]> bySku = new TreeMap<>();
        tables.supply().stock().keySet().forEach(sku -> bySku.put(sku, new double[buckets]));
        for (DemandSeries one : series) {
            double[] units = new double[buckets];
            for (int b = 0; b < buckets; b++) {
                long i = firstBucket + b - one.firstBucket();
                units[b] = i < 0 || i >= one.size() || one.isMissing((int) i) ? 0 : Math.max(0, one.demand((int) i));
            }
            bySku.put(one.sku(), units);
        }
        return bySku;
    }

    /**
     * What was known at the end of the bucket before {@code end}. Whether an item is planned today says nothing of that day; an end that lay
     * in the future was planned.
     */
    Collected at(long end) {
        LocalDate asOf = grid.dateOf(end).minusDays(1);
        List<DemandSeries> known = new ArrayList<>(series.size());
        SortedMap<Sku, Reason> silent = new TreeMap<>();
        for (Sku sku : tables.supply().stock().keySet()) {
            silent.put(sku, Reason.of(Collect.NO_DEMAND));
        }
        for (DemandSeries one : series) {
            int size = (int) (end - one.firstBucket());
            LocalDate ends = tables.item(one.sku()).discontinuedOn();
            if (ends != null && !ends.isAfter(asOf)) {
                silent.put(one.sku(), Reason.of("plan.discontinued", "date", ends));
            } else if (size > 0) {
                silent.remove(one.sku());
                known.add(one.head(size));
            } else {
                silent.put(one.sku(), Reason.of(Collect.NO_DEMAND));
            }
        }
        return new Collected(tablesAt(asOf), grid, end, known, silent, List.of());
    }

    private HostTables tablesAt(LocalDate asOf) {
        SupplySide all = tables.supply();
        Map<String, Item> items = new HashMap<>();
        all.items().forEach((id, item) -> items.put(id, planned(item)));
        SupplySide supply = new SupplySide(
                asOf,
                items,
                all.locations(),
                all.stock(),
                all.suppliers(),
                all.terms(),
                all.receipts(),
                all.calendar(),
                all.parameters());
        return new HostTables(supply, tables.promotions(), tables.prices(), signals.knownOn(asOf));
    }

    private static Item planned(Item item) {
        return item.active()
                ? item
                : new Item(
                        item.itemId(),
                        item.name(),
                        item.categoryId(),
                        item.baseUom(),
                        item.uomScale(),
                        item.unitCost(),
                        item.unitPrice(),
                        item.currency(),
                        true,
                        item.launchedOn(),
                        item.discontinuedOn(),
                        item.successorId(),
                        item.likeItemId(),
                        item.shelfLifeDays(),
                        item.unitVolume(),
                        item.unitWeight(),
                        item.attributes());
    }
}
