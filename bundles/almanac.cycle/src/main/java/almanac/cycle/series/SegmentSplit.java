package almanac.cycle.series;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.host.CustomerLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Splits series by customer segment. A bucket's demand, cleaned as it is, is shared out in proportion to what the segments' customers bought in it; where
 * none bought, in proportion to the whole history. So the parts of a SKU add up to it in every bucket. Drivers and attributes stay, and the part has
 * the attribute {@link #SEGMENT}.
 */
public final class SegmentSplit {
    public static final String SEGMENT = "segment";
    /** Customers without a segment. */
    public static final String OTHER = "other";

    private static final char MARK = '#';

    private final Map<Sku, SortedMap<String, Map<Long, Double>>> bought = new HashMap<>();

    /**
     * @param grid of the series to split
     * @param lines returns take away, but never below 0
     * @param segments of customers; null where lines have the host's own
     */
    public SegmentSplit(TimeGrid grid, Collection<CustomerLine> lines, Map<String, String> segments) {
        for (CustomerLine line : lines) {
            String segment = segments == null ? line.segment() : segments.get(line.customerId());
            bought.computeIfAbsent(line.sku(), s -> new TreeMap<>())
                    .computeIfAbsent(segment == null ? OTHER : segment, s -> new HashMap<>())
                    .merge(grid.indexOf(line.date()), line.quantity(), Double::sum);
        }
    }

    /** The key of a part: {@code item#segment@location}. */
    static Sku part(Sku sku, String segment) {
        return new Sku(sku.itemId() + MARK + segment, sku.locationId());
    }

    /** The parts of a series, in the order of their segments; one part where nothing is known of its customers. */
    public List<DemandSeries> parts(DemandSeries whole) {
        SortedMap<String, Map<Long, Double>> own =
                bought.getOrDefault(whole.sku(), new TreeMap<>(Map.of(OTHER, Map.of())));
        List<String> names = new ArrayList<>(own.keySet());
        double[][] parts = new double[names.size()][whole.size()];
        double[] usual = usual(whole, own);
        for (int t = 0; t < whole.size(); t++) {
            long bucket = whole.firstBucket() + t;
            double[] shares = shares(own, bucket, bucket);
            double[] used = shares == null ? usual : shares;
            for (int s = 0; s < parts.length; s++) {
                parts[s][t] = whole.demand(t) * used[s];
            }
        }
        List<DemandSeries> series = new ArrayList<>();
        for (int s = 0; s < parts.length; s++) {
            Map<String, String> attributes = new TreeMap<>(whole.attributes());
            attributes.put(SEGMENT, names.get(s));
            series.add(
                    DemandSeries.builder(part(whole.sku(), names.get(s)), whole.grid(), whole.firstBucket(), parts[s])
                            .availability(availability(whole))
                            .drivers(whole.drivers())
                            .attributes(attributes)
                            .build());
        }
        return series;
    }

    private static double[] usual(DemandSeries whole, SortedMap<String, Map<Long, Double>> own) {
        double[] shares = shares(own, whole.firstBucket(), whole.endBucket() - 1);
        if (shares != null) {
            return shares;
        }
        return Collections.nCopies(own.size(), 1.0 / own.size()).stream()
                .mapToDouble(v -> v)
                .toArray();
    }

    /** Null where no segment bought more than it gave back. */
    private static double[] shares(SortedMap<String, Map<Long, Double>> own, long from, long to) {
        double[] units = new double[own.size()];
        double sum = 0;
        int s = 0;
        for (Map<Long, Double> byBucket : own.values()) {
            double total = 0;
            if (from == to) {
                total = byBucket.getOrDefault(from, 0.0);
            } else {
                for (Map.Entry<Long, Double> entry : byBucket.entrySet()) {
                    total += entry.getKey() >= from && entry.getKey() <= to ? entry.getValue() : 0;
                }
            }
            units[s] = Math.max(0, total);
            sum += units[s];
            s++;
        }
        for (int i = 0; i < units.length && sum > 0; i++) {
            units[i] /= sum;
        }
        return sum > 0 ? units : null;
    }

    private static double[] availability(DemandSeries whole) {
        if (!whole.hasCensoring()) {
            return null;
        }
        double[] shares = new double[whole.size()];
        for (int t = 0; t < shares.length; t++) {
            shares[t] = whole.availability(t);
        }
        return shares;
    }
}
