package almanac.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * The UCI Online Retail table in PostgreSQL, as a shop would have it: read, clean, forecast weekly and suggest for all stock codes, then
 * a backtest against seasonal naive and moving average.
 */
@Command(name = "online-retail", description = "--data: online_retail.csv or .csv.gz of the UCI repository.")
final class OnlineRetail extends Run {
    private static final String METHODS = "naive,seasonal-naive,moving-average,ses,auto";

    @Override
    void run(Path input, AlmanacProcess almanac, Path scratch) throws IOException, InterruptedException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            long lines = load(postgres, input);
            Path host = describe(postgres, scratch);
            Path worklist = scratch.resolve("worklist.csv");
            var plan = almanac.run(
                    scratch.resolve("plan.txt"), "plan", "--host", "sql:" + host, "--out", worklist.toString());
            print("| invoice lines | SKUs planned | lines suggested | seconds | peak MB |");
            print("|---|---|---|---|---|");
            print(
                    "| %d | %d | %d | %.1f | %.0f |",
                    lines, rows(worklist, false), rows(worklist, true), plan.seconds(), plan.peakMegabytes());
            Path accuracy = scratch.resolve("accuracy.csv");
            almanac.run(
                    scratch.resolve("backtest.txt"),
                    "backtest",
                    "--host",
                    "sql:" + host,
                    "--horizon",
                    "4",
                    "--origins",
                    "3",
                    "--step",
                    "4",
                    "--methods",
                    METHODS,
                    "--out",
                    accuracy.toString());
            printSummary(accuracy);
        }
    }

    private static long load(EmbeddedPostgres postgres, Path input) throws IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(SeriesCsv.open(input))) {
            statement.execute(resource("online-retail-schema.sql"));
            connection.setAutoCommit(false);
            long count = insert(connection, rows);
            connection.commit();
            return count;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static long insert(Connection connection, Iterable<NamedCsvRecord> rows) throws SQLException {
        long count = 0;
        try (PreparedStatement insert =
                connection.prepareStatement("insert into online_retail values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (NamedCsvRecord row : rows) {
                String customer = row.getField("CustomerID");
                insert.setString(1, row.getField("InvoiceNo"));
                insert.setString(2, row.getField("StockCode"));
                insert.setString(3, row.getField("Description"));
                insert.setInt(4, Integer.parseInt(row.getField("Quantity")));
                insert.setTimestamp(5, Timestamp.valueOf(row.getField("InvoiceDate")));
                insert.setBigDecimal(6, new java.math.BigDecimal(row.getField("UnitPrice")));
                insert.setString(7, customer.isEmpty() ? null : customer.replace(".0", ""));
                insert.setString(8, row.getField("Country"));
                insert.addBatch();
                if (++count % 5_000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return count;
    }

    private static Path describe(EmbeddedPostgres postgres, Path scratch) throws IOException {
        Files.writeString(scratch.resolve("online-retail-mapping.sql"), resource("online-retail-mapping.sql"));
        return Files.write(
                scratch.resolve("shop.properties"),
                List.of(
                        "url = " + postgres.getJdbcUrl("postgres", "postgres"),
                        "user = postgres",
                        "password = postgres",
                        "mapping = online-retail-mapping.sql"));
    }

    private static long rows(Path worklist, boolean suggestedOnly) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(worklist);
                Stream<NamedCsvRecord> all = rows.stream()) {
            return all.filter(r -> !suggestedOnly || Double.parseDouble(r.getField("suggested_qty")) > 0)
                    .count();
        }
    }

    private static void printSummary(Path accuracy) throws IOException {
        List<String> columns = Arrays.asList("method", "mae", "rmse", "wape", "mase", "bias", "pinball", "seconds");
        print("%n| %s |", String.join(" | ", columns));
        print("|%s", "---|".repeat(columns.size()));
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(accuracy)) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("unique_id").equals("ALL")) {
                    print(
                            "| %s |",
                            String.join(
                                    " | ", columns.stream().map(row::getField).toList()));
                }
            }
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = OnlineRetail.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
