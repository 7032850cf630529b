package almanac.erp.demo.shop;

import almanac.erp.demo.shop.Product.Velocity;
import java.util.List;

/**
 * Three years of business, day by day: goods come in, customers ask, what is there is sold and what is not is lost, the old ERP orders
 * again.
 */
final class Trade {
    private static final int LOOKS_AHEAD_DAYS = 15;

    private final TrueDemand demand;
    private final List<Shelf> shelves;
    private final StockLedger ledger;
    private final OrderBook book;
    private final Selling selling;
    private final Purchasing purchasing;
    private final Transfers transfers;
    private final Dice dice;
    private final BadRows badRows;
    private final double[][] lost;

    Trade(
            long seed,
            Assortment assortment,
            Days days,
            TrueDemand demand,
            PromotionEffects effects,
            List<Customer> customers,
            Rows rows) {
        this.demand = demand;
        this.dice = new Dice(seed, "trade");
        this.ledger = new StockLedger(rows);
        this.book = new OrderBook(rows);
        this.shelves = assortment.listings.stream()
                .map(l -> new Shelf(l, assortment.preferred(l.product()), demand.usual(l)))
                .toList();
        this.selling = new Selling(seed, book, ledger, effects, customers);
        this.purchasing = new Purchasing(seed, rows, ledger, new LeadTimes(seed, days));
        this.transfers = new Transfers(rows, ledger, shelves);
        this.badRows = new BadRows(seed, book, shelves);
        this.lost = new double[shelves.size()][Days.COUNT];
    }

    /**
     * Runs all of it.
     *
     * @return units asked for in vain, by listing and day
     */
    double[][] run() {
        shelves.forEach(this::stockUp);
        List<Shelf> buying =
                shelves.stream().filter(s -> s.warehouse().source() == null).toList();
        for (int day = 0; day < Days.COUNT; day++) {
            selling.openDay(day);
            purchasing.receive(day);
            transfers.receive(day);
            serve(day);
            selling.closeDay(day);
            count(day);
            transfers.send(day);
            purchasing.order(buying, day);
        }
        purchasing.close();
        badRows.write(ledger);
        return lost;
    }

    private void stockUp(Shelf shelf) {
        if (shelf.listing.firstDay() == 0) {
            double days = shelf.terms.vendor().promisedDays() == null
                    ? 40
                    : 25 + shelf.terms.vendor().promisedDays();
            double quantity = Math.ceil(shelf.usage * days + 2);
            ledger.post(shelf, 0, StockLedger.BEFORE_OPENING.minusHours(1), "OPENING", quantity, null);
        }
    }

    private void serve(int day) {
        for (Shelf shelf : shelves) {
            if (shelf.listing.isAskedFor(day)) {
                double asked = demand.asked(shelf.listing, day);
                boolean onSale = shelf.free() > 0;
                double sold = asked > 0 ? selling.sell(shelf, day, asked) : 0;
                lost[shelf.listing.index()][day] = asked - sold;
                if (onSale) {
                    shelf.learn(sold);
                }
            }
        }
        for (int i = 0; i < 3 && day >= Days.COUNT - LOOKS_AHEAD_DAYS; i++) {
            orderAhead(day);
        }
    }

    private void orderAhead(int day) {
        Shelf shelf = shelves.get(dice.between(0, 199));
        if (shelf.product().velocity() != Velocity.LUMPY && shelf.listing.isAskedFor(day)) {
            double quantity = shelf.listing.round(Math.max(2, Math.ceil(shelf.usage * dice.uniform(2, 6))));
            demand.add(shelf.listing, day, quantity);
            selling.orderAhead(shelf, day, Days.date(day).plusDays(dice.between(10, 35)), quantity);
        }
    }

    /** Counting on the first day of a month finds that little things have gone or turned up. */
    private void count(int day) {
        if (Days.date(day).getDayOfMonth() != 1) {
            return;
        }
        for (Shelf shelf : shelves) {
            double difference = shelf.listing.round(dice.between(-2, 1));
            if (dice.chance(0.03) && difference != 0 && shelf.free() + difference >= 0 && shelf.available > 0) {
                ledger.post(shelf, day, StockLedger.AFTER_CLOSING, "COUNT", difference, null);
            }
        }
    }
}
