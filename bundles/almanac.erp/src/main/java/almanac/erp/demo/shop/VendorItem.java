package almanac.erp.demo.shop;

/**
 * How a product is bought from a vendor.
 *
 * @param breakQuantity from which the price is 6% lower; null where there is no break
 */
record VendorItem(
        int id,
        Vendor vendor,
        Product product,
        boolean preferred,
        Double minimum,
        Double pack,
        Double maximum,
        Double breakQuantity,
        double price) {}
