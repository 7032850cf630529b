package almanac.erp.demo.shop;

import java.time.LocalDate;

/** Writes sales orders and shipments, and numbers them. */
final class OrderBook {
    private final Rows rows;
    private long orderId = 100_000;
    private long lineId;
    private long shipmentId = 500_000;
    private long shipmentLineId;

    OrderBook(Rows rows) {
        this.rows = rows;
    }

    /** Writes a sale; an EDI message only where the customer sends them. */
    long sale(Warehouse warehouse, int customer, String status, LocalDate date, LocalDate requested, String edi) {
        return order(warehouse, customer, "SALE", status, date, requested, edi);
    }

    long customerReturn(Warehouse warehouse, int customer, LocalDate date) {
        return order(warehouse, customer, "RETURN", "SHIPPED", date, date, null);
    }

    long line(long order, int product, double quantity, double shipped, double reserved, double price, Integer promo) {
        rows.add(
                "sales_order_line",
                ++lineId,
                order,
                product,
                Shelf.exact(quantity),
                Shelf.exact(shipped),
                Shelf.exact(reserved),
                Shelf.money(price),
                promo);
        return lineId;
    }

    long shipment(long order, LocalDate date) {
        rows.add("shipment", ++shipmentId, order, date);
        return shipmentId;
    }

    void ship(long shipment, long line, double quantity) {
        rows.add("shipment_line", ++shipmentLineId, shipment, line, Shelf.exact(quantity));
    }

    private long order(
            Warehouse warehouse,
            int customer,
            String kind,
            String status,
            LocalDate date,
            LocalDate requested,
            String edi) {
        rows.add("sales_order", ++orderId, warehouse.id(), customer, kind, status, date, requested, edi);
        return orderId;
    }
}
