package almanac.erp.demo.shop;

import java.math.BigDecimal;

/** A listing with its stock and what the old ERP believes about it. */
final class Shelf {
    private static final double SMOOTHING = 1.0 / 30;

    final Listing listing;
    final VendorItem terms;
    double available;
    double quarantined;
    double reserved;
    double onOrder;
    /** Units a day that the old ERP expects: an exponential average of what went out on days on which something was there. */
    double usage;

    Shelf(Listing listing, VendorItem terms, double usage) {
        this.listing = listing;
        this.terms = terms;
        this.usage = usage;
    }

    Product product() {
        return listing.product();
    }

    Warehouse warehouse() {
        return listing.warehouse();
    }

    /** What may be sold. */
    double free() {
        return listing.round(Math.max(0, available - reserved));
    }

    double position() {
        return available - reserved + onOrder;
    }

    void learn(double wentOut) {
        usage += SMOOTHING * (wentOut - usage);
    }

    /** As the database keeps quantities. */
    static BigDecimal exact(double quantity) {
        return BigDecimal.valueOf(Math.round(quantity * 1000), 3);
    }

    /** As the database keeps money. */
    static BigDecimal money(double amount) {
        return BigDecimal.valueOf(Math.round(amount * 100), 2);
    }
}
