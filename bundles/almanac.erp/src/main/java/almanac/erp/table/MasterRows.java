package almanac.erp.table;

import almanac.api.host.CalendarDay;
import almanac.api.host.Item;
import almanac.api.host.Location;
import almanac.api.host.PlanningParameter;
import almanac.api.host.ServiceType;
import almanac.api.host.Supplier;
import almanac.api.host.SupplyTerm;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Makes records of the rows that describe items, places, suppliers and settings. */
final class MasterRows {
    private static final int MOST_DECIMALS = 9;

    private MasterRows() {}

    static Item item(Row row) {
        return new Item(
                row.requiredText("item_id"),
                row.text("item_name"),
                row.text("category_id"),
                row.text("base_uom"),
                row.whole("uom_scale", MOST_DECIMALS),
                row.notNegative("unit_cost"),
                row.notNegative("unit_price"),
                row.text("currency"),
                row.flag("is_active", true),
                row.date("launched_on"),
                row.notBefore("discontinued_on", "launched_on"),
                row.text("successor_id"),
                row.text("like_item_id"),
                row.whole("shelf_life_days", Integer.MAX_VALUE),
                row.notNegative("unit_volume"),
                row.notNegative("unit_weight"),
                row.attributes());
    }

    static Location location(Row row) {
        return new Location(
                row.requiredText("location_id"),
                row.text("location_name"),
                row.text("kind"),
                row.text("source_location_id"),
                row.text("time_zone"),
                row.text("calendar_id"),
                row.attributes());
    }

    static Supplier supplier(Row row) {
        return new Supplier(
                row.requiredText("supplier_id"),
                row.text("supplier_name"),
                row.notNegative("min_order_value"),
                row.notNegative("min_order_quantity"),
                row.text("calendar_id"),
                weekdays(row, "order_weekdays"),
                row.notNegative("max_volume"),
                row.notNegative("max_weight"),
                row.notNegative("cost_per_order"),
                row.notNegative("max_order_value"));
    }

    static SupplyTerm supplyTerm(Row row) {
        return new SupplyTerm(
                row.requiredText("item_id"),
                row.text("location_id"),
                row.requiredText("supplier_id"),
                row.flag("is_preferred", false),
                row.notNegative("lead_time_days"),
                row.notNegative("lead_time_sd_days"),
                row.notNegative("review_days"),
                row.notNegative("min_order_qty"),
                row.notNegative("order_multiple"),
                row.notNegative("max_order_qty"),
                row.notNegative("break_qty"),
                row.notNegative("unit_price"),
                row.notNegative("cost_per_order"),
                row.date("valid_from"),
                row.notBefore("valid_to", "valid_from"));
    }

    static CalendarDay calendarDay(Row row) {
        return new CalendarDay(
                row.requiredText("calendar_id"),
                row.requiredDate("date"),
                row.flag("is_closed", false),
                row.text("event"));
    }

    static PlanningParameter planningParameter(Row row) {
        return new PlanningParameter(
                row.text("item_id"),
                row.text("location_id"),
                row.text("category_id"),
                serviceLevel(row),
                row.choice("service_type", ServiceType.class),
                row.notNegative("holding_cost"),
                row.notNegative("shortage_cost"),
                row.notNegative("cost_per_order"),
                row.notNegative("review_days"),
                row.flag("lost_sales"),
                row.text("policy"),
                row.text("sku_class"),
                row.notNegative("reorder_point"),
                row.notNegative("order_up_to"));
    }

    private static Double serviceLevel(Row row) {
        Double level = row.number("service_level");
        if (level != null && !(level > 0 && level < 1)) {
            throw row.problem("service_level", "not-a-service-level", row.text("service_level"));
        }
        return level;
    }

    /** Days as {@code MON;THU}: separated by semicolons, commas or blanks; the first three letters count. */
    private static Set<DayOfWeek> weekdays(Row row, String column) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        String text = row.text(column);
        for (String word : text == null ? new String[0] : text.split("[;, |]+")) {
            days.add(weekday(row, column, word));
        }
        return days;
    }

    private static DayOfWeek weekday(Row row, String column, String word) {
        String name = word.toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (name.length() >= 3 && day.name().startsWith(name)) {
                return day;
            }
        }
        throw row.problem(column, "not-a-weekday", Problems.shown(word));
    }
}
