package almanac.erp.demo.shop;

import java.time.LocalDate;
import java.util.List;

/**
 * A promotion, past or planned.
 *
 * @param products what is promoted
 * @param wholeCategory whether the category is promoted rather than single products
 * @param warehouse null: everywhere
 * @param discount share of the price, 0..1
 */
record Campaign(
        int id,
        String code,
        String name,
        Mechanic mechanic,
        LocalDate startsOn,
        LocalDate endsOn,
        Category category,
        List<Product> products,
        boolean wholeCategory,
        Warehouse warehouse,
        double discount,
        double cost) {

    /** How it is told to customers; what that adds to the effect of the price. */
    enum Mechanic {
        TPR(1.0),
        FEATURE(1.25),
        DISPLAY(1.15),
        BOGO(1.3);

        final double attention;

        Mechanic(double attention) {
            this.attention = attention;
        }
    }

    boolean covers(Listing listing) {
        return (warehouse == null || warehouse == listing.warehouse()) && products.contains(listing.product());
    }
}
