package almanac.erp.demo.shop;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Replenishes shops from the central warehouse, twice a week, as far as its stock goes. */
final class Transfers {
    private static final int DAYS_UNDERWAY = 2;
    private static final double REVIEW_DAYS = 4;
    private static final double COVER_DAYS = 9;
    /** What the warehouse keeps for its own customers. */
    private static final double GIVES_AT_MOST = 0.6;

    private final Rows rows;
    private final StockLedger ledger;
    private final List<Shelf> shops;
    private final Map<Integer, Shelf> central = new HashMap<>();
    private final List<Sent> underway = new ArrayList<>();
    private long transferId = 80_000;
    private long lineId;

    private record Sent(long transfer, Shelf to, int arrives, double quantity) {}

    Transfers(Rows rows, StockLedger ledger, List<Shelf> shelves) {
        this.rows = rows;
        this.ledger = ledger;
        this.shops =
                shelves.stream().filter(s -> s.warehouse().source() != null).toList();
        shelves.stream()
                .filter(s -> s.warehouse() == Warehouse.CENTRAL)
                .forEach(s -> central.put(s.product().id(), s));
    }

    void receive(int day) {
        for (Sent sent : underway) {
            if (sent.arrives() == day) {
                ledger.post(sent.to(), day, StockLedger.BEFORE_OPENING, "TRANSFER", sent.quantity(), sent.transfer());
                sent.to().onOrder = sent.to().listing.round(sent.to().onOrder - sent.quantity());
            }
        }
        underway.removeIf(sent -> sent.arrives() == day);
    }

    void send(int day) {
        DayOfWeek weekday = Days.weekday(day);
        if (weekday != DayOfWeek.MONDAY && weekday != DayOfWeek.THURSDAY && weekday != DayOfWeek.SATURDAY) {
            return;
        }
        long transfer = 0;
        for (Shelf shop : shops) {
            Shelf from = central.get(shop.product().id());
            double quantity = quantity(shop, from, day);
            if (quantity > 0) {
                transfer = transfer == 0 ? open(shop.warehouse(), day) : transfer;
                rows.add(
                        "transfer_order_line",
                        ++lineId,
                        transfer,
                        shop.product().id(),
                        Shelf.exact(quantity));
                ledger.post(from, day, StockLedger.AFTER_CLOSING, "TRANSFER", -quantity, transfer);
                from.usage += quantity / 30;
                shop.onOrder = shop.listing.round(shop.onOrder + quantity);
                underway.add(new Sent(transfer, shop, day + DAYS_UNDERWAY, quantity));
            }
        }
    }

    private double quantity(Shelf shop, Shelf from, int day) {
        if (day < shop.listing.firstDay() - 5 || day >= shop.listing.runsOutDay() - 5) {
            return 0;
        }
        double cycle = shop.usage * (DAYS_UNDERWAY + REVIEW_DAYS);
        double reorderPoint = cycle + 1.3 * Math.sqrt(cycle);
        if (shop.position() > reorderPoint) {
            return 0;
        }
        double wanted = Math.ceil(reorderPoint + shop.usage * COVER_DAYS - shop.position());
        return Math.min(wanted, Math.floor(from.free() * GIVES_AT_MOST));
    }

    private long open(Warehouse to, int day) {
        int arrives = day + DAYS_UNDERWAY;
        rows.add(
                "transfer_order",
                ++transferId,
                to.source().id(),
                to.id(),
                Days.date(day),
                Days.date(arrives),
                arrives < Days.COUNT ? Days.date(arrives) : null);
        return transferId;
    }
}
