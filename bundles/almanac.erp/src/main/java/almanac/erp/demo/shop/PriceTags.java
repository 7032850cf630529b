package almanac.erp.demo.shop;

import java.time.LocalDate;
import java.util.List;

/** List prices: raised every spring, so that today's price is the product's. */
final class PriceTags {
    private static final List<LocalDate> FROM =
            List.of(Days.FIRST, LocalDate.of(2024, 4, 1), LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 1));
    private static final double RAISE = 1.04;

    private PriceTags() {}

    static double price(Product product, LocalDate date) {
        int step = FROM.size() - 1;
        while (step > 0 && date.isBefore(FROM.get(step))) {
            step--;
        }
        return price(product, step);
    }

    /** Writes the price list. The central warehouse sells to the trade for a tenth less. */
    static void write(List<Product> products, Rows rows) {
        int id = 0;
        for (Product product : products) {
            for (int step = 0; step < FROM.size(); step++) {
                LocalDate to = step + 1 < FROM.size() ? FROM.get(step + 1).minusDays(1) : null;
                double price = price(product, step);
                rows.add("price_list", ++id, product.id(), null, FROM.get(step), to, Shelf.money(price));
                rows.add(
                        "price_list",
                        ++id,
                        product.id(),
                        Warehouse.CENTRAL.id(),
                        FROM.get(step),
                        to,
                        Shelf.money(tradePrice(price)));
            }
        }
    }

    /** Price of a listing before promotions. */
    static double price(Listing listing, LocalDate date) {
        double price = price(listing.product(), date);
        return listing.warehouse().isShop() ? price : tradePrice(price);
    }

    private static double tradePrice(double price) {
        return 0.9 * price;
    }

    private static double price(Product product, int step) {
        return product.price() / StrictMath.pow(RAISE, FROM.size() - 1 - step);
    }
}
