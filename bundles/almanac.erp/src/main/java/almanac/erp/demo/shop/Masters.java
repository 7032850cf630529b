package almanac.erp.demo.shop;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the master data. */
final class Masters {
    private final Assortment assortment;
    private final Rows rows;

    Masters(Assortment assortment, Rows rows) {
        this.assortment = assortment;
        this.rows = rows;
    }

    void write(List<Customer> customers) {
        rows.add("company", "Harbour & Lotus Trading 海莲商贸", "CNY", Days.LAST);
        assortment.categories.forEach(c -> rows.add("product_category", c.id(), c.code(), c.name()));
        products();
        for (Warehouse w : Warehouse.values()) {
            Integer source = w.source() == null ? null : w.source().id();
            rows.add("warehouse", w.id(), w.code, w.label, w.kind, source, "Asia/Shanghai", w.calendar);
        }
        assortment.listings.forEach(l ->
                rows.add("product_warehouse", l.product().id(), l.warehouse().id(), null, null));
        vendors();
        customers.forEach(c -> rows.add("customer", c.id(), c.name(), c.segment()));
        PriceTags.write(assortment.products, rows);
        rules();
    }

    private void products() {
        Category service = assortment.categories.get(0);
        rows.add(
                "product",
                BadRows.SERVICE_PRODUCT,
                "SRV-DELIVERY",
                "Express delivery",
                service.id(),
                "SERVICE",
                "pc",
                0,
                Shelf.money(0),
                Shelf.money(25),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        for (Product p : assortment.products) {
            rows.add(
                    "product",
                    p.id(),
                    p.code(),
                    p.name(),
                    p.category().id(),
                    "STOCK",
                    p.category().uom(),
                    p.category().decimals(),
                    Shelf.money(p.cost()),
                    Shelf.money(p.price()),
                    p.brand(),
                    p.launchedOn(),
                    p.discontinuedOn(),
                    p.successorId(),
                    p.likeId(),
                    p.category().shelfLifeDays(),
                    Shelf.exact(p.weight()),
                    BigDecimal.valueOf(Math.round(p.volume() * 100000), 5));
        }
    }

    private void vendors() {
        for (Vendor v : assortment.vendors) {
            rows.add(
                    "vendor",
                    v.id(),
                    v.code(),
                    v.name(),
                    v.country(),
                    v.calendar(),
                    amount(v.minOrderValue()),
                    weekdays(v));
        }
        for (VendorItem i : assortment.vendorItems) {
            rows.add(
                    "vendor_item",
                    i.id(),
                    i.vendor().id(),
                    i.product().id(),
                    i.preferred(),
                    i.vendor().promisedDays(),
                    quantity(i.minimum()),
                    quantity(i.pack()),
                    quantity(i.maximum()),
                    Shelf.money(i.vendor().orderCost()));
            price(i, 0, i.price());
            if (i.breakQuantity() != null) {
                price(i, i.breakQuantity(), 0.94 * i.price());
            }
        }
    }

    private void price(VendorItem item, double from, double price) {
        BigDecimal exact = BigDecimal.valueOf(Math.round(price * 10000), 4);
        rows.add("vendor_item_price", item.id(), Shelf.exact(from), exact, LocalDate.of(2023, 1, 1), null);
    }

    private void rules() {
        BigDecimal holding = BigDecimal.valueOf(24, 2);
        BigDecimal service = BigDecimal.valueOf(95, 2);
        rows.add("planning_rule", 1, null, null, null, service, "CYCLE", holding, Shelf.money(20), 7, true);
        for (Category c : assortment.categories) {
            BigDecimal level = BigDecimal.valueOf(Math.round(c.serviceLevel() * 100), 2);
            rows.add("planning_rule", 1 + c.id(), c.id(), null, null, level, "CYCLE", null, null, null, null);
        }
        for (Warehouse w : Warehouse.values()) {
            if (w.source() != null) {
                rows.add("planning_rule", 100 + w.id(), null, w.id(), null, null, null, null, Shelf.money(5), 3, null);
            }
        }
    }

    private static String weekdays(Vendor vendor) {
        return vendor.orderWeekdays().isEmpty()
                ? null
                : vendor.orderWeekdays().stream()
                        .sorted()
                        .map(DayOfWeek::name)
                        .map(n -> n.substring(0, 3))
                        .collect(Collectors.joining(";"));
    }

    private static BigDecimal amount(Double money) {
        return money == null ? null : Shelf.money(money);
    }

    private static BigDecimal quantity(Double units) {
        return units == null ? null : Shelf.exact(units);
    }
}
