package almanac.erp.series;

import almanac.api.Place;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.host.SeriesFiles;
import almanac.erp.table.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads series files, see {@link SeriesFiles}. */
final class SeriesFileReader implements SeriesFiles {
    private static final long ALWAYS_ALLOWED = 100_000;
    private static final long SPARSEST = 1_000;

    @Override
    public List<DemandSeries> read(Path file, Path future, TimeBucket bucket) {
        SeriesTable history = SeriesTable.history(file);
        SeriesTable ahead = future == null ? null : SeriesTable.future(future);
        if (ahead != null) {
            requireSame(history, ahead);
        }
        TimeGrid grid = grid(history, bucket);
        List<DemandSeries> all = new ArrayList<>(history.series().size());
        for (Map.Entry<String, Observations> series : history.series().entrySet()) {
            all.add(series(history, ahead, grid, series.getKey(), series.getValue()));
        }
        return all;
    }

    @Override
    public Map<String, Map<String, String>> groups(Path file) {
        return GroupsFile.read(file);
    }

    private static void requireSame(SeriesTable history, SeriesTable ahead) {
        if (history.moments() != ahead.moments()) {
            throw Problems.at(new Place(ahead.file(), 0, SeriesTable.TIME), "future-other-time", history.file());
        }
        for (String column : ahead.columns()) {
            if (!history.columns().contains(column)) {
                throw Problems.at(new Place(ahead.file(), 1, column), "future-other-column", history.file());
            }
        }
        ahead.series().forEach((id, observations) -> {
            if (!history.series().containsKey(id)) {
                Place place = ahead.place(observations, 0, SeriesTable.ID);
                throw Problems.at(place, "future-other-series", Problems.shown(id), history.file());
            }
        });
    }

    private static TimeGrid grid(SeriesTable history, TimeBucket bucket) {
        if (history.moments() == Moments.DATES && bucket != TimeBucket.STEP) {
            GridFinder found = new GridFinder(history.series().values());
            return bucket == null ? found.grid() : found.grid(bucket);
        }
        if (history.moments() == Moments.NUMBERS) {
            return TimeGrid.STEPS;
        }
        throw Problems.at(new Place(history.file(), 0, SeriesTable.TIME), "time-has-no-frequency", bucket.name());
    }

    private static DemandSeries series(
            SeriesTable history, SeriesTable ahead, TimeGrid grid, String id, Observations rows) {
        long[] buckets = buckets(history, grid, rows);
        long first = buckets[0];
        int size = size(history, rows, first, buckets[buckets.length - 1]);
        double[] demand = onGrid(rows, 0, buckets, first, size);
        Observations later = ahead == null ? null : ahead.series().get(id);
        long[] laterBuckets = later == null ? new long[0] : buckets(ahead, grid, later);
        List<Driver> drivers = new ArrayList<>();
        for (int c = 1; c < history.columns().size(); c++) {
            String name = history.columns().get(c);
            double[] values = onGrid(rows, c, buckets, first, size);
            int known = ahead == null ? -1 : ahead.columns().indexOf(name);
            if (known >= 0 && later != null) {
                values = extended(values, first, later, known, laterBuckets);
            }
            drivers.add(new Driver(name, known >= 0 ? Driver.Known.AHEAD : Driver.Known.PAST_ONLY, first, values));
        }
        return DemandSeries.builder(sku(id), grid, first, demand)
                .drivers(drivers)
                .build();
    }

    /** An id that ends with the separator is no item with an empty location: it must come back as it was. */
    private static Sku sku(String id) {
        return id.endsWith("@") ? Sku.of(id) : Sku.parse(id);
    }

    /** The bucket of each row; no two rows in one. */
    private static long[] buckets(SeriesTable table, TimeGrid grid, Observations rows) {
        long[] buckets = new long[rows.size()];
        for (int i = 0; i < buckets.length; i++) {
            int time = rows.time(i);
            buckets[i] = grid.bucket() == TimeBucket.STEP ? time : grid.indexOf(Moments.moment(time));
            if (i > 0 && buckets[i] == buckets[i - 1]) {
                throw Problems.at(
                        table.place(rows, i, SeriesTable.TIME),
                        "time-same-bucket",
                        grid.bucket().name());
            }
        }
        return buckets;
    }

    /** Refuses a file whose times are so far apart that almost nothing would be there: a slip in a date, or no time at all. */
    private static int size(SeriesTable table, Observations rows, long first, long last) {
        long size = last - first + 1;
        if (size > ALWAYS_ALLOWED && size > SPARSEST * rows.size()) {
            throw Problems.at(
                    table.place(rows, rows.size() - 1, SeriesTable.TIME),
                    "time-too-sparse",
                    Long.toString(size),
                    Integer.toString(rows.size()));
        }
        return Math.toIntExact(size);
    }

    private static double[] onGrid(Observations rows, int column, long[] buckets, long first, int size) {
        double[] values = new double[size];
        if (buckets.length < size) {
            Arrays.fill(values, Double.NaN);
        }
        for (int i = 0; i < buckets.length; i++) {
            values[(int) (buckets[i] - first)] = rows.value(column, i);
        }
        return values;
    }

    /** Adds what is known ahead; within the history it fills only what is missing there. */
    private static double[] extended(double[] values, long first, Observations later, int column, long[] buckets) {
        int end = (int) Math.max(values.length, buckets[buckets.length - 1] - first + 1);
        double[] all = Arrays.copyOf(values, end);
        Arrays.fill(all, values.length, end, Double.NaN);
        for (int i = 0; i < buckets.length; i++) {
            int position = (int) (buckets[i] - first);
            if (position >= 0 && Double.isNaN(all[position])) {
                all[position] = later.value(column, i);
            }
        }
        return all;
    }
}
