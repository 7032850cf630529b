package almanac.erp.demo.shop;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The company's time: whole weeks, up to the day on which its books were closed, and the holidays around them. */
final class Days {
    /** First day with sales, a Monday. */
    static final LocalDate FIRST = LocalDate.of(2023, 10, 30);
    /** "Today": the last day with sales, a Sunday. Fixed, so that the demo says the same every day. */
    static final LocalDate LAST = LocalDate.of(2026, 11, 1);
    /** How far the calendars reach. */
    static final LocalDate CALENDAR_END = LocalDate.of(2027, 10, 31);
    /** Days with sales. */
    static final int COUNT = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;

    static final String LUNAR_NEW_YEAR = "lunar-new-year";
    static final String GOLDEN_WEEK = "golden-week";
    static final String DOUBLE_11 = "double-11";
    static final String FESTIVAL_618 = "618";

    private final Map<LocalDate, String> events = new TreeMap<>();

    Days() {
        for (var row : Resources.rows("holidays.csv")) {
            LocalDate last = LocalDate.parse(row.getField("last_day"));
            LocalDate.parse(row.getField("first_day"))
                    .datesUntil(last.plusDays(1))
                    .forEach(day -> events.put(day, row.getField("event")));
        }
    }

    static LocalDate date(int day) {
        return FIRST.plusDays(day);
    }

    static int day(LocalDate date) {
        return (int) (date.toEpochDay() - FIRST.toEpochDay());
    }

    static DayOfWeek weekday(int day) {
        return DayOfWeek.of(day % 7 + 1);
    }

    /** Null on a day without one. */
    String event(LocalDate date) {
        return events.get(date);
    }

    boolean is(String event, LocalDate date) {
        return event.equals(events.get(date));
    }

    /** Shopping festivals close nothing. */
    boolean isPublicHoliday(LocalDate date) {
        String event = event(date);
        return event != null && !event.equals(DOUBLE_11) && !event.equals(FESTIVAL_618);
    }

    /** Vendors stop for Golden Week, and around Lunar New Year from four days before to five days after the holidays. */
    boolean isVendorShutdown(LocalDate date) {
        return is(GOLDEN_WEEK, date)
                || is(LUNAR_NEW_YEAR, date)
                || is(LUNAR_NEW_YEAR, date.plusDays(4))
                || is(LUNAR_NEW_YEAR, date.minusDays(5));
    }

    /** Days from a date to the next day of an event, up to a limit; the limit where there is none. */
    int daysUntil(String event, LocalDate date, int limit) {
        int days = 0;
        while (days < limit && !is(event, date.plusDays(days))) {
            days++;
        }
        return days;
    }

    /** Days since the last day of an event, up to a limit; the limit where there is none. */
    int daysSince(String event, LocalDate date, int limit) {
        int days = 0;
        while (days < limit && !is(event, date.minusDays(days))) {
            days++;
        }
        return days;
    }
}
