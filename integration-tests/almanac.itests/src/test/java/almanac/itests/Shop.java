package almanac.itests;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * A small shop as CSV planning tables, made by rule so that every run is alike.
 *
 * @param folder where its tables lie
 */
record Shop(Path folder) {
    /** The last day with demand, a Sunday. */
    static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 28);

    private static final int WEEKS = 80;
    private static final Set<String> DATES =
            Set.of("demand_date", "date", "due_date", "ordered_on", "promised_on", "received_on", "launched_on");
    private static final Set<String> NUMBERS = Set.of(
            "quantity",
            "uom_scale",
            "unit_cost",
            "unit_price",
            "in_stock",
            "on_hand",
            "lead_time_days",
            "min_order_qty",
            "order_multiple",
            "service_level");

    /** Writes the tables. */
    static Shop of(Path folder, int items) throws IOException {
        Files.createDirectories(folder);
        Shop shop = new Shop(folder);
        List<String> item = new ArrayList<>(List.of("item_id,item_name,category_id,uom_scale,unit_cost,unit_price"));
        List<String> demand = new ArrayList<>(List.of("item_id,location_id,demand_date,quantity"));
        List<String> stock = new ArrayList<>(List.of("item_id,location_id,on_hand"));
        List<String> term =
                new ArrayList<>(List.of("item_id,supplier_id,lead_time_days,min_order_qty,order_multiple,unit_price"));
        List<String> receipt =
                new ArrayList<>(List.of("item_id,location_id,supplier_id,ordered_on,received_on,quantity"));
        for (int i = 0; i < items; i++) {
            String id = "item-" + i;
            item.add(id + ",Item " + i + ",c" + i % 3 + ",0," + (5 + i % 7) + "," + (9 + i % 7));
            term.add(id + ",supplier-" + i % 4 + "," + (7 + i % 10) + "," + 5 * (i % 3) + "," + (1 + i % 6) + ","
                    + (5 + i % 7));
            for (String location : List.of("north", "south")) {
                stock.add(id + "," + location + "," + i * 7 % 40);
                demand.addAll(demand(i, id, location));
                receipt.addAll(receipts(i, id, location));
            }
        }
        Files.write(shop.table("item"), item);
        Files.write(shop.table("demand"), demand);
        Files.write(shop.table("stock"), stock);
        Files.write(shop.table("supply_term"), term);
        Files.write(shop.table("receipt"), receipt);
        return shop;
    }

    private static List<String> demand(int i, String id, String location) {
        List<String> rows = new ArrayList<>();
        for (int t = 7 * WEEKS - 1; t >= 0; t--) {
            double weekly = 1 + 0.5 * Math.sin(t * 2 * Math.PI / 7);
            double yearly = 1 + 0.3 * Math.sin(t * 2 * Math.PI / 365);
            long noise = Math.floorMod(t * 2_654_435_761L + i * 40_503L + location.length(), 5L);
            long units = Math.round((i % 5) * weekly * yearly) + noise / 3;
            if (units > 0) {
                rows.add(id + "," + location + "," + LAST_DAY.minusDays(t) + "," + units);
            }
        }
        return rows;
    }

    private static List<String> receipts(int i, String id, String location) {
        List<String> rows = new ArrayList<>();
        for (int k = 1; k <= 6; k++) {
            LocalDate ordered = LAST_DAY.minusDays(40L * k);
            rows.add(id + "," + location + ",supplier-" + i % 4 + "," + ordered + ","
                    + ordered.plusDays(7 + i % 10 + k % 3) + ",20");
        }
        return rows;
    }

    Path table(String name) {
        return folder.resolve(name + ".csv");
    }

    /** Loads the same tables into PostgreSQL, each column of the type a database would have. */
    void load(Connection connection) throws SQLException, IOException {
        for (Path file : tables()) {
            try (var statement = connection.createStatement();
                    Reader rows = Files.newBufferedReader(file)) {
                statement.execute(create(file, "numeric"));
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + name(file) + " from stdin with (format csv, header)", rows);
            }
        }
    }

    /** Loads them into MariaDB. */
    void loadMariaDb(Connection connection) throws SQLException, IOException {
        for (Path file : tables()) {
            List<String> lines = Files.readAllLines(file);
            String marks = header(file).replaceAll("[^,]+", "?");
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement();
                    var insert = connection.prepareStatement("insert into " + name(file) + " values (" + marks + ")")) {
                statement.execute(create(file, "decimal(15, 4)"));
                for (String line : lines.subList(1, lines.size())) {
                    String[] cells = line.split(",", -1);
                    for (int i = 0; i < cells.length; i++) {
                        insert.setString(i + 1, cells[i].isEmpty() ? null : cells[i]);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }

    private List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".csv", "");
    }

    private static String create(Path file, String number) throws IOException {
        return Arrays.stream(header(file).split(","))
                .map(c -> c + (DATES.contains(c) ? " date" : NUMBERS.contains(c) ? " " + number : " text"))
                .collect(Collectors.joining(", ", "create table " + name(file) + " (", ")"));
    }

    private static String header(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElseThrow();
        }
    }
}
