package almanac.erp.demo.shop;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sells from the shelves. The warehouse ships what it sells; a shop books one order a day and kind of customer. */
final class Selling {
    private static final int SHOPPER = 1;
    private static final int MEMBER = 2;
    private static final int FIRST_TRADE_CUSTOMER = 3;
    private static final int ORDERS_A_DAY = 5;
    private static final double SENT_TWICE = 0.012;

    private final OrderBook book;
    private final StockLedger ledger;
    private final PromotionEffects effects;
    private final List<Customer> customers;
    private final Dice dice;
    private final Map<Integer, Order> orders = new LinkedHashMap<>();
    private final Map<Integer, List<Return>> returns = new HashMap<>();
    private int messages;

    /** An order of the day that more lines may join; shipment 0 where goods are handed over the counter. */
    private record Order(long id, long shipment, int customer, String edi, boolean sentTwice, List<Line> lines) {}

    private record Line(Shelf shelf, double quantity, double price) {}

    private record Return(Shelf shelf, int customer, double quantity, double price) {}

    Selling(long seed, OrderBook book, StockLedger ledger, PromotionEffects effects, List<Customer> customers) {
        this.book = book;
        this.ledger = ledger;
        this.effects = effects;
        this.customers = customers;
        this.dice = new Dice(seed, "selling");
    }

    void openDay(int day) {
        List<Return> back = returns.remove(day);
        if (back != null) {
            back.forEach(r -> takeBack(r, day));
        }
    }

    /**
     * Sells what is there.
     *
     * @return units sold
     */
    double sell(Shelf shelf, int day, double asked) {
        double sold = Math.min(asked, shelf.free());
        if (sold <= 0) {
            return 0;
        }
        LocalTime time = StockLedger.CLOSING;
        if (sold >= shelf.available) {
            double share = asked > sold ? sold / asked : dice.uniform(0.5, 1);
            time = StockLedger.OPENING.plusMinutes((long) (share * 12 * 60));
        }
        boolean split = sold >= 4 && dice.chance(0.15);
        double first = split ? shelf.listing.round(sold * 0.4) : sold;
        sellLine(shelf, day, time, first);
        if (split) {
            sellLine(shelf, day, time, shelf.listing.round(sold - first));
        }
        return sold;
    }

    /** A trade customer orders for a later day; what is there is reserved. */
    void orderAhead(Shelf shelf, int day, LocalDate requested, double quantity) {
        double reserved = Math.min(quantity, shelf.free());
        shelf.reserved = shelf.listing.round(shelf.reserved + reserved);
        LocalDate date = Days.date(day);
        long order = book.sale(shelf.warehouse(), tradeCustomer(day), "CONFIRMED", date, requested, null);
        book.line(order, shelf.product().id(), quantity, 0, reserved, PriceTags.price(shelf.listing, date), null);
    }

    /** The day's orders are complete; some EDI messages come a second time in the evening. */
    void closeDay(int day) {
        LocalDate date = Days.date(day);
        for (Order order : orders.values()) {
            if (order.sentTwice()) {
                long copy = book.sale(Warehouse.CENTRAL, order.customer(), "CONFIRMED", date, date, order.edi());
                order.lines()
                        .forEach(l -> book.line(copy, l.shelf().product().id(), l.quantity(), 0, 0, l.price(), null));
            }
        }
        orders.clear();
    }

    /** A trade customer of the day. */
    int tradeCustomer(int day) {
        int trade = customers.size() - FIRST_TRADE_CUSTOMER + 1;
        return FIRST_TRADE_CUSTOMER + (day * 7 + dice.between(0, ORDERS_A_DAY - 1) * 11) % trade;
    }

    private void sellLine(Shelf shelf, int day, LocalTime time, double quantity) {
        Order order = orderOfTheDay(shelf.warehouse(), day);
        Campaign campaign = effects.running(shelf.listing, day);
        double discount = campaign == null ? 0 : campaign.discount();
        double price = PriceTags.price(shelf.listing, Days.date(day)) * (1 - discount);
        Integer promotion = campaign == null ? null : campaign.id();
        long line = book.line(order.id(), shelf.product().id(), quantity, quantity, 0, price, promotion);
        order.lines().add(new Line(shelf, quantity, price));
        boolean shop = shelf.warehouse().isShop();
        if (!shop) {
            book.ship(order.shipment(), line, quantity);
        }
        ledger.post(shelf, day, time, "ISSUE", -quantity, shop ? order.id() : order.shipment());
        if (dice.chance(0.012)) {
            double back = shelf.listing.round(Math.min(quantity, dice.between(1, 3)));
            returns.computeIfAbsent(day + dice.between(3, 14), d -> new ArrayList<>())
                    .add(new Return(shelf, order.customer(), back, price));
        }
    }

    private Order orderOfTheDay(Warehouse warehouse, int day) {
        int customer = tradeCustomer(day);
        if (warehouse.isShop()) {
            customer = dice.chance(0.35) ? MEMBER : SHOPPER;
        }
        int key = customer * 10 + warehouse.id();
        Order order = orders.get(key);
        if (order == null) {
            order = open(warehouse, customer, Days.date(day));
            orders.put(key, order);
        }
        return order;
    }

    private Order open(Warehouse warehouse, int customer, LocalDate date) {
        boolean edi = customers.get(customer - 1).segment().equals("RETAILER");
        String message = edi ? "EDI-%06d".formatted(++messages) : null;
        long id = book.sale(warehouse, customer, "SHIPPED", date, date, message);
        long shipment = warehouse.isShop() ? 0 : book.shipment(id, date);
        return new Order(id, shipment, customer, message, edi && dice.chance(SENT_TWICE), new ArrayList<>());
    }

    private void takeBack(Return back, int day) {
        Shelf shelf = back.shelf();
        long order = book.customerReturn(shelf.warehouse(), back.customer(), Days.date(day));
        book.line(order, shelf.product().id(), -back.quantity(), -back.quantity(), 0, back.price(), null);
        ledger.post(shelf, day, StockLedger.BEFORE_OPENING, "RETURN", back.quantity(), order);
    }
}
