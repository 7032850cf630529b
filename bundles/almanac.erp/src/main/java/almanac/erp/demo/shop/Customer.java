package almanac.erp.demo.shop;

import java.util.ArrayList;
import java.util.List;

/** Who buys. The first two stand for all customers of the shops. */
record Customer(int id, String name, String segment) {
    private static final List<String> TRADES = List.of("CAFE", "OFFICE", "RETAILER", "ONLINE");
    private static final List<String> PLACES =
            List.of("Suzhou", "Wuxi", "Nanjing", "Kunshan", "Jiaxing", "Ningbo", "Shaoxing", "Changzhou", "Nantong");
    private static final List<String> HOUSES =
            List.of("Teahouse 茶馆", "Trading", "Corner", "Garden Hotel", "Studio", "老店");

    static List<Customer> all() {
        List<Customer> all = new ArrayList<>();
        all.add(new Customer(1, "Walk-in customers", "RETAIL"));
        all.add(new Customer(2, "Club members 会员", "MEMBER"));
        for (String place : PLACES) {
            for (String house : HOUSES) {
                int id = all.size() + 1;
                all.add(new Customer(id, place + " " + house, TRADES.get(id % TRADES.size())));
            }
        }
        return List.copyOf(all);
    }
}
