package almanac.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * A made-up shop of any size as a folder host: SKUs of a few locations with days of demand, stock, terms, receipts, prices, a calendar and
 * promotions. Few SKUs sell every day, most of them seldom, as in real shops. The same seed gives the same shop, SKU by SKU, so that a
 * small shop is the beginning of a big one.
 */
final class BigShop {
    /** The last day with demand. */
    static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 29);

    private static final int DAYS = 3 * 365;
    private static final LocalDate FIRST_DAY = LAST_DAY.minusDays(DAYS - 1);
    private static final int LOCATIONS = 5;
    private static final int SUPPLIERS = 50;
    private static final int CATEGORIES = 40;

    private final Path folder;
    private final int items;
    private final long seed;
    private long demandRows;

    private BigShop(Path folder, int skus, long seed) {
        this.folder = folder;
        this.items = (skus + LOCATIONS - 1) / LOCATIONS;
        this.seed = seed;
    }

    /** Writes the tables; gives the number of rows of demand. */
    static long write(Path folder, int skus, long seed) throws IOException {
        BigShop shop = new BigShop(Files.createDirectories(folder), skus, seed);
        shop.masters();
        shop.movements();
        return shop.demandRows;
    }

    private void masters() throws IOException {
        try (PrintWriter item = table("item", "item_id,item_name,category_id,uom_scale,unit_cost,unit_price");
                PrintWriter term = table(
                        "supply_term", "item_id,supplier_id,lead_time_days,min_order_qty,order_multiple,unit_price");
                PrintWriter price = table("price", "item_id,valid_from,unit_price")) {
            for (int i = 0; i < items; i++) {
                SplittableRandom dice = new SplittableRandom(seed * 31 + i);
                double cost = Math.rint(100 * Math.exp(2 + 1.2 * SyntheticDemand.normal(dice))) / 100 + 0.1;
                double retail = Math.rint(100 * cost * 1.6) / 100;
                item.println(id(i) + ",Item " + i + ",c" + i % CATEGORIES + ",0," + cost + "," + retail);
                term.println(id(i) + ",supplier-" + i % SUPPLIERS + "," + (3 + i % 19) + "," + 6 * (i % 3) + ","
                        + (1 + 5 * (i % 2)) + "," + cost);
                price.println(id(i) + "," + FIRST_DAY + "," + retail);
                price.println(id(i) + "," + FIRST_DAY.plusDays(365 + i % 300) + "," + Math.rint(105 * retail) / 100);
            }
        }
        try (PrintWriter calendar = table("calendar", "calendar_id,date,is_closed,event")) {
            for (int year = FIRST_DAY.getYear(); year <= LAST_DAY.getYear() + 1; year++) {
                calendar.println("main," + year + "-01-01,true,New Year");
                calendar.println("main," + year + "-11-11,false,Singles Day");
                calendar.println("main," + year + "-12-25,true,Christmas");
            }
        }
        try (PrintWriter promotion = table("promotion", "promotion_id,start_date,end_date,item_id,discount_pct")) {
            for (int i = 0; i < items; i += 20) {
                for (int k = 0; k < DAYS + 60; k += 120) {
                    LocalDate start = FIRST_DAY.plusDays(k + i % 50);
                    promotion.println("p" + i + "-" + k + "," + start + "," + start.plusDays(6) + "," + id(i) + ",20");
                }
            }
        }
    }

    private void movements() throws IOException {
        try (PrintWriter demand = table("demand", "item_id,location_id,demand_date,quantity");
                PrintWriter stock = table("stock", "item_id,location_id,on_hand");
                PrintWriter receipt =
                        table("receipt", "item_id,location_id,supplier_id,ordered_on,received_on,quantity")) {
            for (int i = 0; i < items; i++) {
                for (int l = 0; l < LOCATIONS; l++) {
                    String key = id(i) + ",store-" + l + ",";
                    int[] units = SyntheticDemand.days(new SplittableRandom(seed + 1_000_003L * i + l), DAYS);
                    long sold = 0;
                    for (int t = 0; t < DAYS; t++) {
                        if (units[t] > 0) {
                            demand.println(key + FIRST_DAY.plusDays(t) + "," + units[t]);
                            demandRows++;
                            sold += t >= DAYS - 28 ? units[t] : 0;
                        }
                    }
                    stock.println(key + (sold + i % 7) / (1 + i % 3));
                    for (int k = 1; k <= 3; k++) {
                        LocalDate ordered = LAST_DAY.minusDays(60L * k);
                        receipt.println(key + "supplier-" + i % SUPPLIERS + "," + ordered + ","
                                + ordered.plusDays(3 + i % 19 + (i + k) % 3) + ",24");
                    }
                }
            }
        }
    }

    private static String id(int item) {
        return "item-" + item;
    }

    private PrintWriter table(String name, String head) throws IOException {
        boolean big = name.equals("demand");
        Path file = folder.resolve(name + (big ? ".csv.gz" : ".csv"));
        var out = big
                ? new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8)
                : Files.newBufferedWriter(file);
        PrintWriter writer = new PrintWriter(new BufferedWriter(out, 1 << 16));
        writer.print(head + "\n");
        return writer;
    }
}
