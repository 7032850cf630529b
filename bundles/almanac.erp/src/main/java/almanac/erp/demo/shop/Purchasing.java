package almanac.erp.demo.shop;

import almanac.erp.demo.shop.Product.Life;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the old ERP buys: an (s, S) rule on an average of past sales, blind to seasons, promotions, lost sales and late vendors. Orders of
 * one evening to one vendor share a document.
 */
final class Purchasing {
    /** What it assumes where a vendor promises nothing. */
    private static final int ASSUMED_DAYS = 10;

    private static final double SAFETY = 1.2;
    /** On the promised days, because vendors are late. */
    private static final double ALLOWANCE = 1.15;

    private static final double COVER_DAYS = 21;

    private final Rows rows;
    private final StockLedger ledger;
    private final LeadTimes leadTimes;
    private final Dice dice;
    private final Map<Integer, List<Arrival>> arrivals = new TreeMap<>();
    private final Map<Integer, Map<Shelf, Double>> rejects = new TreeMap<>();
    private final List<Line> openLines = new ArrayList<>();
    private final Map<Long, long[]> orders = new LinkedHashMap<>();
    private long poId = 20_000;
    private long lineId;
    private long receiptId = 40_000;
    private long receiptLineId;

    private static final class Line {
        final long id;
        final long order;
        final Shelf shelf;
        final int orderedOn;
        final double quantity;
        double received;

        Line(long id, long order, Shelf shelf, int orderedOn, double quantity) {
            this.id = id;
            this.order = order;
            this.shelf = shelf;
            this.orderedOn = orderedOn;
            this.quantity = quantity;
        }
    }

    private record Arrival(Line line, double quantity) {}

    Purchasing(long seed, Rows rows, StockLedger ledger, LeadTimes leadTimes) {
        this.rows = rows;
        this.ledger = ledger;
        this.leadTimes = leadTimes;
        this.dice = new Dice(seed, "purchasing");
    }

    /** Takes in what arrives, and throws away what failed inspection. */
    void receive(int day) {
        Map<Shelf, Double> failed = rejects.remove(day);
        if (failed != null) {
            failed.forEach((shelf, quantity) -> ledger.scrap(shelf, day, quantity));
        }
        List<Arrival> due = arrivals.remove(day);
        if (due == null) {
            return;
        }
        Map<Long, Long> receipts = new LinkedHashMap<>();
        for (Arrival arrival : due) {
            Line line = arrival.line();
            long receipt = receipts.computeIfAbsent(line.order, order -> {
                rows.add("goods_receipt", ++receiptId, order, Days.date(day));
                return receiptId;
            });
            rows.add("goods_receipt_line", ++receiptLineId, receipt, line.id, Shelf.exact(arrival.quantity()));
            line.received = line.shelf.listing.round(line.received + arrival.quantity());
            line.shelf.onOrder = line.shelf.listing.round(line.shelf.onOrder - arrival.quantity());
            ledger.post(line.shelf, day, StockLedger.BEFORE_OPENING, "RECEIPT", arrival.quantity(), receipt);
            inspect(line.shelf, day, arrival.quantity());
        }
    }

    /** Orders what the rule asks for. */
    void order(List<Shelf> shelves, int day) {
        Map<String, Long> today = new LinkedHashMap<>();
        for (Shelf shelf : shelves) {
            Vendor vendor = shelf.terms.vendor();
            double wanted = overbought(shelf, day) ? Math.max(60, 220 * shelf.usage) : wanted(shelf, day);
            if (wanted > 0) {
                long order = today.computeIfAbsent(
                        vendor.code() + shelf.warehouse(), key -> openOrder(vendor, shelf.warehouse(), day));
                addLine(order, shelf, day, packed(shelf, wanted));
            }
        }
    }

    /** Writes the orders with what has been received by now. */
    void close() {
        Map<Long, Boolean> open = new LinkedHashMap<>();
        for (Line line : openLines) {
            open.merge(line.order, line.received < line.quantity, Boolean::logicalOr);
            Vendor vendor = line.shelf.terms.vendor();
            int promised = LeadTimes.promised(vendor);
            LocalDate ordered = Days.date(line.orderedOn);
            rows.add(
                    "purchase_order_line",
                    line.id,
                    line.order,
                    line.shelf.product().id(),
                    Shelf.exact(line.quantity),
                    Shelf.exact(line.received),
                    BigDecimal.valueOf(Math.round(line.shelf.terms.price() * 10000), 4),
                    promised == 0 ? null : ordered.plusDays(promised),
                    ordered.plusDays(promised == 0 ? ASSUMED_DAYS : promised));
        }
        orders.forEach((id, order) -> rows.add(
                "purchase_order",
                id,
                (int) order[0],
                (int) order[1],
                Days.date((int) order[2]),
                open.get(id) ? "OPEN" : "CLOSED"));
    }

    private double wanted(Shelf shelf, int day) {
        int lead = assumedLead(shelf);
        boolean planned = day >= shelf.listing.firstDay() - lead - 12 && day < shelf.listing.runsOutDay() - lead - 10;
        if (!planned || !takesOrders(shelf.terms.vendor(), day)) {
            return 0;
        }
        double review = shelf.terms.vendor().orderWeekdays().isEmpty() ? 1 : 7;
        double cycle = shelf.usage * (ALLOWANCE * lead + review);
        double reorderPoint =
                cycle + SAFETY * Math.sqrt(cycle * (shelf.product().velocity() == Product.Velocity.LUMPY ? 8 : 1));
        double upTo = reorderPoint + shelf.usage * COVER_DAYS;
        return shelf.position() <= reorderPoint ? upTo - shelf.position() : 0;
    }

    private static boolean takesOrders(Vendor vendor, int day) {
        return vendor.orderWeekdays().isEmpty()
                ? Days.weekday(day).getValue() < 6
                : vendor.orderWeekdays().contains(Days.weekday(day));
    }

    private static int assumedLead(Shelf shelf) {
        int promised = LeadTimes.promised(shelf.terms.vendor());
        return promised == 0 ? ASSUMED_DAYS : promised;
    }

    /** Somebody once bought far too much of it. */
    private static boolean overbought(Shelf shelf, int day) {
        Life life = shelf.product().life();
        return life == Life.OVERSTOCKED && day == Days.COUNT - 90
                || life == Life.DEAD && day == shelf.listing.endDay() - 70;
    }

    private static double packed(Shelf shelf, double wanted) {
        VendorItem terms = shelf.terms;
        double pack = terms.pack() == null ? 1 : terms.pack();
        double least = Math.max(wanted, terms.minimum() == null ? 0 : terms.minimum());
        double packed = Math.ceil(least / pack) * pack;
        return terms.maximum() == null ? packed : Math.min(packed, Math.floor(terms.maximum() / pack) * pack);
    }

    private long openOrder(Vendor vendor, Warehouse warehouse, int day) {
        orders.put(++poId, new long[] {vendor.id(), warehouse.id(), day});
        return poId;
    }

    private void addLine(long order, Shelf shelf, int day, double quantity) {
        Line line = new Line(++lineId, order, shelf, day, quantity);
        openLines.add(line);
        shelf.onOrder = shelf.listing.round(shelf.onOrder + quantity);
        int arrives = leadTimes.arrival(shelf.terms.vendor(), shelf.warehouse(), day);
        boolean partial = quantity >= 4 && dice.chance(0.08);
        double first = partial ? Math.round(quantity * 0.6) : quantity;
        arrive(arrives, new Arrival(line, first));
        if (partial) {
            arrive(
                    leadTimes.open(shelf.warehouse(), arrives + dice.between(6, 15)),
                    new Arrival(line, quantity - first));
        }
    }

    private void arrive(int day, Arrival arrival) {
        arrivals.computeIfAbsent(day, d -> new ArrayList<>()).add(arrival);
    }

    private void inspect(Shelf shelf, int day, double quantity) {
        double failed = shelf.listing.round(Math.ceil(quantity * 0.15));
        if (dice.chance(0.015) && failed <= shelf.free()) {
            ledger.block(shelf, day, failed);
            rejects.computeIfAbsent(day + dice.between(10, 45), d -> new LinkedHashMap<>())
                    .merge(shelf, failed, Double::sum);
        }
    }
}
