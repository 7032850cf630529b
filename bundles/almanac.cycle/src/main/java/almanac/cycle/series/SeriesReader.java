package almanac.cycle.series;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.api.host.Erp;
import almanac.api.host.Item;
import almanac.cycle.Cancellation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads a host's demand as series: from a SKU's first sale to the last closed bucket, zero where nothing was sold in between. Drivers
 * are not attached yet.
 */
public final class SeriesReader {
    private final TimeGrid grid;
    private final long endBucket;
    private final HostTables tables;

    /**
     * @param grid a standard one, of days, weeks or months
     * @param endBucket the first bucket that is not history
     */
    public SeriesReader(TimeGrid grid, long endBucket, HostTables tables) {
        this.grid = grid;
        this.endBucket = endBucket;
        this.tables = tables;
    }

    /** All series of the host, in SKU order. */
    public SeriesList read(Erp erp, Progress progress) {
        return read(erp, erp::demand, progress);
    }

    /**
     * All series of the host, in SKU order.
     *
     * @param source of the demand itself
     */
    public SeriesList read(Erp erp, DemandSource source, Progress progress) {
        AvailabilityBook availability = new AvailabilityBook(grid, erp.availability());
        DemandQuery query =
                new DemandQuery(grid.bucket(), null, grid.dateOf(endBucket).minusDays(1));
        SeriesList all = new SeriesList();
        try (Stream<DemandLine> lines = source.demand(query)) {
            Iterator<DemandLine> rest = lines.iterator();
            List<DemandLine> own = new ArrayList<>();
            while (rest.hasNext()) {
                DemandLine line = rest.next();
                if (!own.isEmpty() && !own.get(0).sku().equals(line.sku())) {
                    add(own, availability, all);
                    progress.done(all.size());
                    Cancellation.check(progress);
                    own.clear();
                }
                own.add(line);
            }
            add(own, availability, all);
        }
        all.sortBySku();
        return all;
    }

    private void add(List<DemandLine> lines, AvailabilityBook availability, SeriesList to) {
        long first = lines.stream()
                .filter(line -> line.quantity() > 0)
                .mapToLong(line -> grid.indexOf(line.date()))
                .min()
                .orElse(endBucket);
        int size = (int) (endBucket - first);
        if (size <= 0) {
            return;
        }
        double[] demand = new double[size];
        for (DemandLine line : lines) {
            long i = grid.indexOf(line.date()) - first;
            if (i >= 0 && i < size) {
                demand[(int) i] += line.quantity();
            }
        }
        Sku sku = lines.get(0).sku();
        Item item = tables.item(sku);
        to.add(DemandSeries.builder(sku, grid, first, demand)
                .availability(availability.of(sku, first, size))
                .attributes(attributes(sku, item))
                .scale(item.uomScale() == null ? -1 : item.uomScale())
                .build());
    }

    static SortedMap<String, String> attributes(Sku sku, Item item) {
        SortedMap<String, String> attributes = new TreeMap<>(item.attributes());
        if (item.categoryId() != null) {
            attributes.put("category", item.categoryId());
        }
        if (!sku.locationId().isEmpty()) {
            attributes.put("location", sku.locationId());
        }
        return attributes;
    }
}
