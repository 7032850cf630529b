package almanac.erp.demo.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Writes what the company knows about days: calendars, weather, promotions. */
final class Diary {
    private final Days days;
    private final Rows rows;
    private int lines;

    Diary(Days days, Rows rows) {
        this.days = days;
        this.rows = rows;
    }

    void write(List<Campaign> campaigns, Weather weather) {
        Days.FIRST.datesUntil(Days.CALENDAR_END.plusDays(1)).forEach(this::calendars);
        for (int day = 0; day < Days.COUNT; day++) {
            BigDecimal celsius = BigDecimal.valueOf(Math.round(weather.celsius(day) * 10), 1);
            rows.add("weather", Days.date(day), celsius);
        }
        campaigns.forEach(this::promotion);
    }

    /** The public calendar closes the warehouse, the shops are always open, vendors have their own. */
    private void calendars(LocalDate date) {
        String event = days.event(date);
        if (event != null) {
            rows.add("calendar_day", "CN", date, days.isPublicHoliday(date), event);
            rows.add("calendar_day", "CN-SHOP", date, false, event);
        }
        if (days.isVendorShutdown(date)) {
            rows.add("calendar_day", "CN-VENDOR", date, true, "shutdown");
        }
    }

    private void promotion(Campaign c) {
        rows.add(
                "promotion",
                c.id(),
                c.code(),
                c.name(),
                c.mechanic().name(),
                c.startsOn(),
                c.endsOn(),
                Shelf.money(c.cost()));
        Integer warehouse = c.warehouse() == null ? null : c.warehouse().id();
        BigDecimal percent = Shelf.money(100 * c.discount());
        if (c.wholeCategory()) {
            rows.add("promotion_line", ++lines, c.id(), null, c.category().id(), warehouse, percent, null);
            return;
        }
        for (Product product : c.products()) {
            BigDecimal price = Shelf.money(PriceTags.price(product, c.startsOn()) * (1 - c.discount()));
            rows.add("promotion_line", ++lines, c.id(), product.id(), null, warehouse, percent, price);
        }
    }
}
