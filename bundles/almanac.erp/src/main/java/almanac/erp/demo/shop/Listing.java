package almanac.erp.demo.shop;

import almanac.erp.demo.shop.Product.Life;
import java.time.LocalDate;

/**
 * A product kept at a warehouse.
 *
 * @param index position among all listings
 */
record Listing(int index, Product product, Warehouse warehouse) {
    /** First day on which customers may ask for it. */
    int firstDay() {
        LocalDate launched = product.launchedOn();
        return launched == null ? 0 : Math.max(0, Days.day(launched));
    }

    /** The day after the last on which customers ask for it. */
    int endDay() {
        if (product.life() == Life.DEAD) {
            return Days.COUNT - 260 - index % 60;
        }
        LocalDate ends = product.discontinuedOn();
        return ends == null ? Days.COUNT : Math.min(Days.COUNT, Days.day(ends));
    }

    /** The day from which it need not be there; far ahead where no end is planned. */
    int runsOutDay() {
        if (product.life() == Life.DEAD) {
            return endDay();
        }
        LocalDate ends = product.discontinuedOn();
        return ends == null ? Integer.MAX_VALUE : Days.day(ends);
    }

    boolean isAskedFor(int day) {
        return day >= firstDay() && day < endDay();
    }

    /** Rounds to what the unit allows. */
    double round(double quantity) {
        double unit = StrictMath.pow(10, product.category().decimals());
        return Math.round(quantity * unit) / unit;
    }
}
