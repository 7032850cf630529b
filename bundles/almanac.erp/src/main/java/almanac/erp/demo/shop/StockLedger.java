package almanac.erp.demo.shop;

import java.time.LocalTime;

/** Every movement of stock, posted when it happened; keeps the shelves' balances. */
final class StockLedger {
    static final LocalTime BEFORE_OPENING = LocalTime.of(8, 0);
    static final LocalTime OPENING = LocalTime.of(9, 0);
    static final LocalTime CLOSING = LocalTime.of(21, 0);
    static final LocalTime AFTER_CLOSING = LocalTime.of(21, 30);

    private final Rows rows;
    private long entries;

    StockLedger(Rows rows) {
        this.rows = rows;
    }

    /** Moves available stock; a negative quantity leaves. */
    void post(Shelf shelf, int day, LocalTime time, String movement, double quantity, Long document) {
        shelf.available = shelf.listing.round(shelf.available + quantity);
        add(shelf, day, time, movement, "AVAILABLE", quantity, document);
    }

    /** Takes available stock into quarantine. */
    void block(Shelf shelf, int day, double quantity) {
        post(shelf, day, BEFORE_OPENING, "QUALITY", -quantity, null);
        shelf.quarantined = shelf.listing.round(shelf.quarantined + quantity);
        add(shelf, day, BEFORE_OPENING, "QUALITY", "QUARANTINE", quantity, null);
    }

    /** Throws away what is in quarantine. */
    void scrap(Shelf shelf, int day, double quantity) {
        shelf.quarantined = shelf.listing.round(shelf.quarantined - quantity);
        add(shelf, day, BEFORE_OPENING, "SCRAP", "QUARANTINE", -quantity, null);
    }

    private void add(
            Shelf shelf, int day, LocalTime time, String movement, String status, double quantity, Long document) {
        rows.add(
                "stock_ledger",
                ++entries,
                Days.date(day).atTime(time),
                shelf.product().id(),
                shelf.warehouse().id(),
                movement,
                status,
                Shelf.exact(quantity),
                document);
    }
}
