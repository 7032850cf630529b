package almanac.benchmarks.replay;

import almanac.benchmarks.replay.WeeklyDemand.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/** Data that a replay is measured on; the files are the user's. */
public enum DataSet {
    /** UCI Online Retail: products, not postage and the like; sales, not cancellations; whole weeks. */
    ONLINE_RETAIL {
        @Override
        public WeeklyDemand read(Path folder) throws IOException {
            return WeeklyDemand.read(
                    folder.resolve("online_retail.csv.gz"),
                    LocalDate.of(2010, 12, 1),
                    LocalDate.of(2011, 11, 28),
                    row -> {
                        String code = row.getField("StockCode").strip().toUpperCase(java.util.Locale.ROOT);
                        double quantity = Double.parseDouble(row.getField("Quantity"));
                        boolean sold = quantity > 0
                                && Double.parseDouble(row.getField("UnitPrice")) > 0
                                && PRODUCT.matcher(code).lookingAt()
                                && !row.getField("InvoiceNo").startsWith("C");
                        String moment = row.getField("InvoiceDate").replace(' ', 'T');
                        return sold ? new Line(code, LocalDateTime.parse(moment).toLocalDate(), quantity) : null;
                    });
        }
    },

    /** Walmart: sales of a department in a store and week, in money, which stands for units. */
    WALMART {
        @Override
        public WeeklyDemand read(Path folder) throws IOException {
            return WeeklyDemand.read(
                    folder.resolve("walmart_train.csv.gz"),
                    LocalDate.of(2010, 2, 5),
                    LocalDate.of(2012, 10, 22),
                    row -> new Line(
                            row.getField("Store") + '_' + row.getField("Dept"),
                            LocalDate.parse(row.getField("Date")),
                            Math.max(0, Math.rint(Double.parseDouble(row.getField("Weekly_Sales"))))));
        }
    },

    /** Any demand: {@code series.csv.gz} with unique_id, ds (a date) and y. */
    SERIES {
        @Override
        public WeeklyDemand read(Path folder) throws IOException {
            Path file = folder.resolve("series.csv.gz");
            LocalDate[] span = {LocalDate.MAX, LocalDate.MIN};
            WeeklyDemand.read(file, LocalDate.EPOCH, LocalDate.EPOCH, row -> {
                LocalDate date = LocalDate.parse(row.getField("ds"));
                span[0] = date.isBefore(span[0]) ? date : span[0];
                span[1] = date.isAfter(span[1]) ? date : span[1];
                return null;
            });
            return WeeklyDemand.read(
                    file,
                    span[0],
                    span[1],
                    row -> new Line(
                            row.getField("unique_id"),
                            LocalDate.parse(row.getField("ds")),
                            Math.max(0, Double.parseDouble(row.getField("y")))));
        }
    };

    private static final Pattern PRODUCT = Pattern.compile("\\d{5}");

    public abstract WeeklyDemand read(Path folder) throws IOException;
}
