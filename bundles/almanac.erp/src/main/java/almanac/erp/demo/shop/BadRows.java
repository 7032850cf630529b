package almanac.erp.demo.shop;

import almanac.erp.demo.shop.Product.Velocity;
import java.time.LocalDate;
import java.util.List;

/** What goes wrong in every ERP: cancelled orders, empty lines, services among the goods, a typing error, a stock below zero. */
final class BadRows {
    static final int SERVICE_PRODUCT = 900;

    private final OrderBook book;
    private final Dice dice;
    private final List<Shelf> central;

    BadRows(long seed, OrderBook book, List<Shelf> shelves) {
        this.book = book;
        this.dice = new Dice(seed, "bad rows");
        this.central =
                shelves.stream().filter(s -> s.warehouse() == Warehouse.CENTRAL).toList();
    }

    void write(StockLedger ledger) {
        for (int i = 0; i < 90; i++) {
            order("CANCELLED", dice.between(1, 20));
        }
        for (int i = 0; i < 6; i++) {
            order("DRAFT", dice.between(1, 20));
        }
        for (int i = 0; i < 25; i++) {
            order("CONFIRMED", 0);
        }
        for (int i = 0; i < 60; i++) {
            LocalDate date = someDay();
            long order = book.sale(Warehouse.CENTRAL, 3 + i % 50, "SHIPPED", date, date, null);
            book.line(order, SERVICE_PRODUCT, 1, 1, 0, 25, null);
        }
        typingError();
        stockBelowZero(ledger);
    }

    private void order(String status, int quantity) {
        LocalDate date = someDay();
        Shelf shelf = central.get(dice.between(0, central.size() - 1));
        long order = book.sale(Warehouse.CENTRAL, dice.between(3, 50), status, date, date.plusDays(3), null);
        double price = PriceTags.price(shelf.listing, date);
        book.line(order, shelf.product().id(), quantity, 0, 0, price, null);
    }

    /** Two zeros too many; closed by hand without a shipment. */
    private void typingError() {
        Shelf shelf = central.stream()
                .filter(s -> s.product().velocity() == Velocity.MEDIUM)
                .findFirst()
                .orElseThrow();
        LocalDate date = Days.LAST.minusDays(121);
        long order = book.sale(Warehouse.CENTRAL, 9, "SHIPPED", date, date, null);
        book.line(order, shelf.product().id(), 1200, 0, 0, PriceTags.price(shelf.listing, date), null);
    }

    private void stockBelowZero(StockLedger ledger) {
        Shelf shelf = central.stream()
                .filter(s -> s.product().velocity() == Velocity.SLOW && s.reserved == 0 && s.available > 0)
                .findFirst()
                .orElseThrow();
        ledger.post(shelf, Days.COUNT - 1, StockLedger.AFTER_CLOSING, "COUNT", -shelf.available - 3, null);
    }

    private LocalDate someDay() {
        return Days.date(dice.between(30, Days.COUNT - 30));
    }
}
