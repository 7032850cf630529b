package almanac.erp.folder;

import almanac.api.Place;
import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.demand.TimeGrid;
import almanac.api.host.Availability;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.erp.table.Amounts;
import almanac.erp.table.CsvFile;
import almanac.erp.table.MovementRows;
import almanac.erp.table.PlanningTable;
import almanac.erp.table.Problems;
import almanac.erp.table.Row;
import almanac.erp.table.TableErp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder of planning tables as CSV files, each {@code <table>.csv} or {@code <table>.csv.gz}. Demand is summed while it is read, so
 * that memory holds one entry a SKU and bucket, not the file.
 */
final class FolderErp extends TableErp {
    private final Map<PlanningTable, CsvFile> files = new EnumMap<>(PlanningTable.class);
    private volatile LocalDate lastDemandDate;

    /**
     * Finds the files and checks their headers.
     *
     * @throws almanac.api.InputException where a file, a column or any demand is missing
     */
    FolderErp(Path folder, Tenant tenant) {
        super(tenant);
        if (!Files.isDirectory(folder)) {
            throw Problems.at(Place.of(folder.toString()), "no-directory");
        }
        for (PlanningTable table : PlanningTable.values()) {
            find(folder, table);
        }
        if (!files.containsKey(PlanningTable.DEMAND)) {
            throw Problems.at(Place.of(folder.toString()), "no-demand-file");
        }
        files.values().forEach(CsvFile::columns);
        requireDemand();
    }

    private void find(Path folder, PlanningTable table) {
        Path plain = folder.resolve(table.table() + ".csv");
        Path zipped = folder.resolve(table.table() + ".csv.gz");
        if (Files.exists(plain) && Files.exists(zipped)) {
            throw Problems.at(Place.of(plain.toString()), "both-files");
        }
        Path found = Files.exists(zipped) ? zipped : plain;
        if (Files.exists(found)) {
            files.put(table, new CsvFile(found, table::reads, table.required()));
        }
    }

    private void requireDemand() {
        try (Stream<Row> rows = rows(PlanningTable.DEMAND)) {
            if (rows.findFirst().isEmpty()) {
                throw Problems.at(Place.of(files.get(PlanningTable.DEMAND).name()), "no-rows");
            }
        }
    }

    @Override
    protected Stream<Row> rows(PlanningTable table) {
        CsvFile file = files.get(table);
        return file == null ? Stream.empty() : file.rows();
    }

    @Override
    public Stream<DemandLine> demand(DemandQuery query) {
        TimeGrid grid = TimeGrid.standard(query.bucket());
        SkuDays sums = new SkuDays();
        LocalDate last = LocalDate.MIN;
        try (Stream<Row> rows = rows(PlanningTable.DEMAND)) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                DemandLine line = MovementRows.demand(row);
                DayValues days = sums.get(line.sku());
                if (days == null) {
                    references().check(PlanningTable.DEMAND, row);
                    days = sums.begin(line.sku(), FolderErp::sum);
                }
                last = line.date().isAfter(last) ? line.date() : last;
                if (holds(query, line.date())) {
                    days.add(
                            (int) grid.dateOf(grid.indexOf(line.date())).toEpochDay(),
                            line.quantity(),
                            line.netAmount() == null ? Double.NaN : line.netAmount());
                }
            }
        }
        lastDemandDate = last;
        return sums.stream(FolderErp::line);
    }

    private static boolean holds(DemandQuery query, LocalDate date) {
        return (query.from() == null || !date.isBefore(query.from()))
                && (query.to() == null || !date.isAfter(query.to()));
    }

    /** An amount is NaN where no row had one. */
    private static void sum(DayValues values, int into, int from) {
        double amount = values.second(into);
        double more = values.second(from);
        values.set(
                into,
                values.first(into) + values.first(from),
                Double.isNaN(amount) ? more : Double.isNaN(more) ? amount : amount + more);
    }

    private static DemandLine line(Sku sku, DayValues values, int entry) {
        double amount = values.second(entry);
        return new DemandLine(
                sku,
                LocalDate.ofEpochDay(values.day(entry)),
                Amounts.settled(values.first(entry)),
                Double.isNaN(amount) ? null : Amounts.settled(amount));
    }

    @Override
    public LocalDate lastDemandDate() {
        if (lastDemandDate == null) {
            try (Stream<Row> rows = rows(PlanningTable.DEMAND)) {
                lastDemandDate = rows.map(row -> row.requiredDate("demand_date"))
                        .max(LocalDate::compareTo)
                        .orElseThrow();
            }
        }
        return lastDemandDate;
    }

    @Override
    protected Stream<Availability> availabilityRows() {
        SkuDays shares = new SkuDays();
        try (Stream<Row> rows = rows(PlanningTable.AVAILABILITY)) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                Availability day = MovementRows.availability(row);
                DayValues days = shares.get(day.sku());
                if (days == null) {
                    references().check(PlanningTable.AVAILABILITY, row);
                    days = shares.begin(day.sku(), (values, into, from) -> refuse(day.sku(), values, from));
                }
                days.add(
                        (int) day.date().toEpochDay(),
                        day.inStock(),
                        row.place("").row());
            }
        }
        return shares.stream((sku, days, i) -> new Availability(sku, LocalDate.ofEpochDay(days.day(i)), days.first(i)));
    }

    private void refuse(Sku sku, DayValues values, int entry) {
        Place place = new Place(
                files.get(PlanningTable.AVAILABILITY).name(),
                (long) values.second(entry),
                String.join(", ", PlanningTable.AVAILABILITY.key()));
        throw Problems.at(place, "duplicate-key", sku.key() + ", " + LocalDate.ofEpochDay(values.day(entry)));
    }

    @Override
    public void close() {
        // Files are open only while a stream is.
    }
}
