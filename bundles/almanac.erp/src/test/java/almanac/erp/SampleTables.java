package almanac.erp;

import almanac.erp.table.PlanningTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** The same small planning tables for every host: each a header and rows, as text; null and blank are nothing. */
public final class SampleTables {
    /** Keys that sort, quote and fold differently from host to host, and one that would do harm where it were taken for SQL. */
    static final List<String> ITEMS =
            List.of("b-2", "A1", "a1", "B 2", "Z", "ä", "零件-7", "x'; drop table plan_demand; --", "10", "9", "Ｆ", "_u");

    private static final List<String> LOCATIONS = List.of("Main", "shop", "");

    private SampleTables() {}

    /** All tables; the first row of each is its header. */
    public static Map<PlanningTable, List<String[]>> tables() {
        Map<PlanningTable, List<String[]>> tables = new EnumMap<>(PlanningTable.class);
        tables.put(PlanningTable.ITEM, items());
        tables.put(
                PlanningTable.LOCATION,
                rows(
                        "location_id,location_name,kind,source_location_id,time_zone,calendar_id,attr_size",
                        "Main,Main store,WAREHOUSE,,Europe/Rome,CAL,big",
                        "shop,,SHOP,Main,,,"));
        tables.put(PlanningTable.DEMAND, demand());
        tables.put(
                PlanningTable.AVAILABILITY,
                rows(
                        "item_id,location_id,date,in_stock",
                        "Z,Main,2024-02-02,0.25",
                        "A1,shop,2024-02-02,0",
                        "A1,shop,2024-02-01,1",
                        "a1,,2024-01-09,0.5",
                        "A1,Main,2024-03-01,0"));
        tables.put(
                PlanningTable.STOCK,
                rows(
                        "item_id,location_id,on_hand,reserved,unavailable",
                        "A1,Main,12.5,2,",
                        "a1,,-3,,1",
                        "9,shop,0,0,0"));
        tables.put(
                PlanningTable.OPEN_SUPPLY,
                rows(
                        "item_id,location_id,kind,due_date,quantity,supplier_id,document",
                        "A1,Main,PURCHASE,2024-04-02,10,S1,PO-1",
                        "A1,shop,TRANSFER,2024-04-03,2.5,,",
                        "a1,,,2024-03-01,4,,PO-2"));
        tables.put(
                PlanningTable.OPEN_DEMAND,
                rows("item_id,location_id,due_date,quantity,document", "A1,Main,2024-04-01,3,SO-9"));
        tables.put(
                PlanningTable.SUPPLIER,
                rows(
                        "supplier_id,supplier_name,min_order_value,min_order_quantity,calendar_id,order_weekdays,max_volume,max_weight",
                        "S1,Good & Co,100,,CAL,MON;THU,,",
                        "S2,,,5,,,2.5,1000"));
        tables.put(
                PlanningTable.SUPPLY_TERM,
                rows(
                        "item_id,location_id,supplier_id,is_preferred,lead_time_days,lead_time_sd_days,review_days,min_order_qty,"
                                + "order_multiple,max_order_qty,break_qty,unit_price,cost_per_order,valid_from,valid_to",
                        "A1,,S1,true,7,1.5,1,10,5,,,2.25,15,2024-01-01,2025-12-31",
                        "A1,,S1,true,7,1.5,1,10,5,,100,2,15,2024-01-01,2025-12-31",
                        "A1,shop,S2,false,0,,,,,,,,,,"));
        tables.put(
                PlanningTable.RECEIPT,
                rows(
                        "item_id,location_id,supplier_id,ordered_on,promised_on,received_on,quantity",
                        "A1,Main,S1,2024-01-02,2024-01-09,2024-01-11,20",
                        "a1,,,2024-01-05,,2024-01-05,1"));
        tables.put(
                PlanningTable.PRICE,
                rows(
                        "item_id,location_id,valid_from,valid_to,unit_price",
                        "A1,,2024-01-01,2024-02-29,4.99",
                        "A1,shop,2024-01-01,,5.25"));
        tables.put(
                PlanningTable.PROMOTION,
                rows(
                        "promotion_id,promotion_name,mechanic,start_date,end_date,item_id,category_id,location_id,discount_pct,"
                                + "promo_price,cost",
                        "P1,\"Spring, early\",TPR,2024-03-01,2024-03-07,A1,,,20,,50",
                        "P2,,BOGO,2024-04-01,2024-04-01,,tools,shop,,3.5,"));
        tables.put(
                PlanningTable.SIGNAL,
                rows(
                        "signal,date,value,item_id,category_id,location_id,known_until",
                        "temperature,2024-01-01,-3.5,,,Main,2024-03-31",
                        "search,2024-01-01,17,A1,,,"));
        tables.put(
                PlanningTable.REVIEW,
                rows(
                        "item_id,location_id,date,text",
                        "A1,Main,2024-01-05,\"Good, and fast\"",
                        "A1,,2024-01-06,不好用",
                        ",shop,2024-01-06,"));
        tables.put(
                PlanningTable.CALENDAR,
                rows("calendar_id,date,is_closed,event", "CAL,2024-12-25,true,Christmas", "CAL,2024-02-10,false,春节"));
        tables.put(
                PlanningTable.PLANNING_PARAMETER,
                rows(
                        "item_id,location_id,category_id,service_level,service_type,holding_cost,shortage_cost,cost_per_order,"
                                + "review_days,lost_sales,policy",
                        ",,,0.95,CYCLE,0.1,,20,1,true,s-S",
                        "A1,Main,,0.99,FILL_RATE,,4,,,false,"));
        return tables;
    }

    private static List<String[]> items() {
        List<String[]> rows = rows(
                "item_id,item_name,category_id,base_uom,uom_scale,unit_cost,unit_price,currency,is_active,launched_on,"
                        + "discontinued_on,successor_id,like_item_id,shelf_life_days,unit_volume,unit_weight,attr_colour");
        for (String item : ITEMS) {
            rows.add(new String[] {
                item,
                "Item " + item,
                "tools",
                "pc",
                "0",
                "2.5",
                "4.99",
                "EUR",
                "true",
                "2020-01-31",
                "",
                "",
                "",
                "365",
                "0.125",
                "1.5",
                item.equals("A1") ? "red" : ""
            });
        }
        return rows;
    }

    private static List<String[]> demand() {
        Random random = new Random(11);
        List<String[]> rows =
                rows("item_id,location_id,demand_date,quantity,net_amount,customer_id,customer_segment,promotion_id");
        for (String item : ITEMS) {
            for (int i = 0; i < 80; i++) {
                LocalDate day = LocalDate.of(2023, 12, 20).plusDays(random.nextInt(90));
                String quantity = String.format(Locale.ROOT, "%.3f", random.nextInt(-2000, 9000) / 1000.0);
                String amount =
                        random.nextInt(3) == 0 ? "" : String.format(Locale.ROOT, "%.2f", random.nextInt(10000) / 100.0);
                String customer = i % 4 == 0 ? "" : "C" + i % 7;
                rows.add(new String[] {
                    item, LOCATIONS.get(random.nextInt(3)), day.toString(), quantity, amount, customer, "", ""
                });
            }
        }
        return rows;
    }

    private static List<String[]> rows(String... lines) {
        List<String[]> rows = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cells[i].replace("\"", "");
            }
            rows.add(cells);
        }
        return rows;
    }

    /** Writes every table as {@code <table>.csv}. */
    public static void write(Path folder) throws IOException {
        for (Map.Entry<PlanningTable, List<String[]>> table : tables().entrySet()) {
            String text = table.getValue().stream().map(SampleTables::line).collect(Collectors.joining("\n", "", "\n"));
            Files.writeString(folder.resolve(table.getKey().table() + ".csv"), text);
        }
    }

    private static String line(String[] cells) {
        return List.of(cells).stream()
                .map(cell -> cell.matches(".*[,\"].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                .collect(Collectors.joining(","));
    }
}
