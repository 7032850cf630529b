package almanac.erp.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The planning tables of the contract with their columns; {@code ?} marks a column that may be absent. */
public enum PlanningTable {
    ITEM(
            "item_id",
            "item_id item_name? category_id? base_uom? uom_scale? unit_cost? unit_price? currency? is_active? launched_on?"
                    + " discontinued_on? successor_id? like_item_id? shelf_life_days? unit_volume? unit_weight?"),
    LOCATION("location_id", "location_id location_name? kind? source_location_id? time_zone? calendar_id?"),
    DEMAND("", "item_id location_id demand_date quantity net_amount? customer_id? customer_segment? promotion_id?"),
    DEMAND_CHANGE("", "item_id location_id demand_date change_stamp may_move?"),
    AVAILABILITY("item_id location_id date", "item_id location_id date in_stock"),
    STOCK("item_id location_id", "item_id location_id on_hand reserved? unavailable?"),
    OPEN_SUPPLY("", "item_id location_id kind? due_date quantity supplier_id? document?"),
    OPEN_DEMAND("", "item_id location_id due_date quantity document?"),
    SUPPLIER(
            "supplier_id",
            "supplier_id supplier_name? min_order_value? min_order_quantity? calendar_id? order_weekdays? max_volume?"
                    + " max_weight? cost_per_order? max_order_value?"),
    SUPPLY_TERM(
            "item_id location_id supplier_id break_qty valid_from",
            "item_id location_id? supplier_id is_preferred? lead_time_days? lead_time_sd_days? review_days? min_order_qty?"
                    + " order_multiple? max_order_qty? break_qty? unit_price? cost_per_order? valid_from? valid_to?"),
    RECEIPT("", "item_id location_id supplier_id? ordered_on promised_on? received_on quantity"),
    PRICE("item_id location_id valid_from", "item_id location_id? valid_from valid_to? unit_price"),
    PROMOTION(
            "promotion_id item_id category_id location_id start_date",
            "promotion_id promotion_name? mechanic? start_date end_date item_id? category_id? location_id? discount_pct?"
                    + " promo_price? cost?"),
    SIGNAL("", "signal date value item_id? category_id? location_id? known_until?"),
    REVIEW("", "item_id? location_id? date text"),
    CALENDAR("calendar_id date", "calendar_id date is_closed? event?"),
    PLANNING_PARAMETER(
            "item_id location_id category_id sku_class",
            "item_id? location_id? category_id? service_level? service_type? holding_cost? shortage_cost? cost_per_order?"
                    + " review_days? lost_sales? policy? sku_class? reorder_point? order_up_to?");

    /** Begins the name of a column that is kept as a static attribute. */
    public static final String ATTRIBUTE = "attr_";

    private final List<String> key;
    private final List<String> columns;
    private final List<String> required;

    PlanningTable(String key, String columns) {
        this.key = key.isEmpty() ? List.of() : List.of(key.split(" "));
        this.columns =
                Arrays.stream(columns.split(" ")).map(c -> c.replace("?", "")).toList();
        this.required =
                Arrays.stream(columns.split(" ")).filter(c -> !c.endsWith("?")).toList();
    }

    /** The table's name in the contract, lower case. */
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Columns that tell one row from every other; empty where rows may repeat. */
    public List<String> key() {
        return key;
    }

    /** All columns, in the contract's order. */
    public List<String> columns() {
        return columns;
    }

    /** Columns that must be there. */
    public List<String> required() {
        return required;
    }

    /** Whether a column of this name is read. */
    public boolean reads(String column) {
        return columns.contains(column) || (this == ITEM || this == LOCATION) && column.startsWith(ATTRIBUTE);
    }

    /** By its name in the contract. */
    public static Optional<PlanningTable> ofName(String name) {
        return Arrays.stream(values()).filter(t -> t.table().equals(name)).findFirst();
    }
}
