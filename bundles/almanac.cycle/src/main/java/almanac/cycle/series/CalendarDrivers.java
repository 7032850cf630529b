package almanac.cycle.series;

import almanac.api.Sku;
import almanac.api.demand.Driver;
import almanac.api.host.CalendarDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Closing days and events of a location's calendar as drivers, each the share of the bucket's days: {@code closed}, {@code holiday}
 * for any event, and {@code holiday_NAME} for each event that has a name of its own. SKUs of one location share them.
 */
final class CalendarDrivers implements DriverSource {
    /** A calendar with more names than this numbers its events; those are no holidays of their own. */
    private static final int MOST_EVENTS = 20;

    private final Function<Sku, List<CalendarDay>> calendars;
    private final Span longest;
    private final Map<String, List<Driver>> byLocation = new ConcurrentHashMap<>();

    /**
     * @param calendars the calendar of a SKU's location
     * @param longest from the first bucket of any series
     */
    CalendarDrivers(Function<Sku, List<CalendarDay>> calendars, Span longest) {
        this.calendars = calendars;
        this.longest = longest;
    }

    @Override
    public List<Driver> of(Sku sku, Span span) {
        return byLocation.computeIfAbsent(sku.locationId(), l -> make(calendars.apply(sku)));
    }

    private List<Driver> make(List<CalendarDay> days) {
        if (days.isEmpty()) {
            return List.of();
        }
        List<Driver> drivers = new ArrayList<>();
        drivers.add(driver("closed", days.stream().filter(CalendarDay::closed).toList()));
        drivers.add(
                driver("holiday", days.stream().filter(CalendarDrivers::named).toList()));
        Map<String, List<CalendarDay>> events = days.stream()
                .filter(CalendarDrivers::named)
                .collect(Collectors.groupingBy(d -> Names.snake(d.event()), TreeMap::new, Collectors.toList()));
        if (events.size() <= MOST_EVENTS) {
            events.forEach((name, its) -> drivers.add(driver("holiday_" + name, its)));
        }
        return List.copyOf(drivers);
    }

    private static boolean named(CalendarDay day) {
        return day.event() != null && !day.event().isBlank();
    }

    private Driver driver(String name, List<CalendarDay> days) {
        double[] shares = new double[longest.size()];
        for (LocalDate day : days.stream().map(CalendarDay::date).distinct().toList()) {
            long bucket = longest.grid().indexOf(day);
            if (bucket >= longest.first() && bucket < longest.last()) {
                shares[(int) (bucket - longest.first())] += longest.share(bucket, day, day);
            }
        }
        return new Driver(name, Driver.Known.AHEAD, longest.first(), shares);
    }
}
