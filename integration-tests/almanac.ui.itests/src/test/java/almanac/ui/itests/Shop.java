package almanac.ui.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A shop of two dozen items as CSV planning tables, made by rule so that every run is alike: enough for models that learn across items. */
final class Shop {
    private static final int ITEMS = 24;
    private static final int WEEKS = 80;
    private static final LocalDate LAST_SUNDAY = LocalDate.of(2026, 6, 28);

    private Shop() {}

    static void write(Path folder) throws IOException {
        List<String> demand = new ArrayList<>(List.of("item_id,location_id,demand_date,quantity"));
        List<String> stock = new ArrayList<>(List.of("item_id,location_id,on_hand"));
        List<String> term = new ArrayList<>(List.of("item_id,supplier_id,lead_time_days,unit_price"));
        for (int item = 0; item < ITEMS; item++) {
            for (int week = 0; week < WEEKS; week++) {
                demand.add("item-" + item + ",here," + LAST_SUNDAY.minusWeeks(week) + "," + sold(item, week));
            }
            stock.add("item-" + item + ",here," + item * 7 % 40);
            term.add("item-" + item + ",supplier-" + item % 3 + "," + (7 + item % 10) + "," + (5 + item % 7));
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve("demand.csv"), demand);
        Files.write(folder.resolve("stock.csv"), stock);
        Files.write(folder.resolve("supply_term.csv"), term);
    }

    private static long sold(int item, int week) {
        double yearly = 1 + 0.5 * Math.sin(week * 2 * Math.PI / 52);
        return Math.round((5 + item) * yearly) + (week * 7 + item * 3) % 5;
    }
}
