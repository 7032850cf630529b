package almanac.erp.table;

import almanac.api.host.Availability;
import almanac.api.host.CustomerLine;
import almanac.api.host.DemandLine;
import almanac.api.host.OpenDemand;
import almanac.api.host.OpenSupply;
import almanac.api.host.Price;
import almanac.api.host.Promotion;
import almanac.api.host.Receipt;
import almanac.api.host.Review;
import almanac.api.host.Signal;
import almanac.api.host.StockLevel;
import almanac.api.host.SupplyKind;

/** Makes records of the rows that carry quantities, prices and signals. */
public final class MovementRows {
    private MovementRows() {}

    /** One row of demand, not yet summed. */
    public static DemandLine demand(Row row) {
        return new DemandLine(
                row.sku(), row.requiredDate("demand_date"), row.requiredNumber("quantity"), row.number("net_amount"));
    }

    /** One row of demand with whose it was. */
    static CustomerLine customerLine(Row row) {
        return new CustomerLine(
                row.sku(),
                row.requiredDate("demand_date"),
                row.requiredNumber("quantity"),
                row.number("net_amount"),
                row.text("customer_id"),
                row.text("customer_segment"));
    }

    static Review review(Row row) {
        return new Review(row.text("item_id"), row.text("location_id"), row.requiredDate("date"), row.text("text"));
    }

    /** One row of availability. */
    public static Availability availability(Row row) {
        Double inStock = row.inRange("in_stock", 0, 1);
        if (inStock == null) {
            throw row.problem("in_stock", "empty-value");
        }
        return new Availability(row.sku(), row.requiredDate("date"), inStock);
    }

    static StockLevel stock(Row row) {
        return new StockLevel(
                row.sku(),
                row.requiredNumber("on_hand"),
                orZero(row.notNegative("reserved")),
                orZero(row.notNegative("unavailable")));
    }

    static OpenSupply openSupply(Row row) {
        SupplyKind kind = row.choice("kind", SupplyKind.class);
        return new OpenSupply(
                row.sku(),
                kind == null ? SupplyKind.PURCHASE : kind,
                row.requiredDate("due_date"),
                row.requiredNotNegative("quantity"),
                row.text("supplier_id"),
                row.text("document"));
    }

    static OpenDemand openDemand(Row row) {
        return new OpenDemand(
                row.sku(), row.requiredDate("due_date"), row.requiredNotNegative("quantity"), row.text("document"));
    }

    static Receipt receipt(Row row) {
        row.requiredDate("received_on");
        return new Receipt(
                row.sku(),
                row.text("supplier_id"),
                row.requiredDate("ordered_on"),
                row.date("promised_on"),
                row.notBefore("received_on", "ordered_on"),
                row.requiredNumber("quantity"));
    }

    static Price price(Row row) {
        return new Price(
                row.requiredText("item_id"),
                row.text("location_id"),
                row.requiredDate("valid_from"),
                row.notBefore("valid_to", "valid_from"),
                row.requiredNotNegative("unit_price"));
    }

    /** One row of promotions. */
    public static Promotion promotion(Row row) {
        row.requiredDate("end_date");
        return new Promotion(
                row.requiredText("promotion_id"),
                row.text("promotion_name"),
                row.text("mechanic"),
                row.requiredDate("start_date"),
                row.notBefore("end_date", "start_date"),
                row.text("item_id"),
                row.text("category_id"),
                row.text("location_id"),
                row.inRange("discount_pct", 0, 100),
                row.notNegative("promo_price"),
                row.notNegative("cost"));
    }

    static Signal signal(Row row) {
        return new Signal(
                row.requiredText("signal"),
                row.requiredDate("date"),
                row.requiredNumber("value"),
                row.text("item_id"),
                row.text("category_id"),
                row.text("location_id"),
                row.date("known_until"));
    }

    private static double orZero(Double number) {
        return number == null ? 0 : number;
    }
}
