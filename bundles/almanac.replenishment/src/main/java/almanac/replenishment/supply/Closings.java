package almanac.replenishment.supply;

import almanac.api.host.CalendarDay;
import almanac.api.host.Location;
import almanac.api.host.Supplier;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** When orders can be placed and goods received: order weekdays and closed days of suppliers and locations. */
public final class Closings {
    /** No calendar closes longer than this. */
    private static final int LONGEST_DAYS = 60;

    private static final NavigableSet<LocalDate> NEVER = new TreeSet<>();

    private final Map<String, Supplier> suppliers;
    private final Map<String, Location> locations;
    private final Map<String, NavigableSet<LocalDate>> closed = new HashMap<>();
    private final Map<String, Shutdowns> shutdowns = new ConcurrentHashMap<>();

    public Closings(List<CalendarDay> calendar, Map<String, Supplier> suppliers, Map<String, Location> locations) {
        this.suppliers = suppliers;
        this.locations = locations;
        calendar.stream().filter(CalendarDay::closed).forEach(d -> closed.computeIfAbsent(
                        d.calendarId(), c -> new TreeSet<>())
                .add(d.date()));
    }

    /** A supplier's shutdowns. */
    public Shutdowns shutdowns(String supplierId) {
        Shutdowns known = shutdowns.get(supplierId);
        return known != null
                ? known
                : shutdowns.computeIfAbsent(supplierId, s -> {
                    NavigableSet<LocalDate> days = supplierClosed(s);
                    return days.isEmpty() ? Shutdowns.NONE : new Shutdowns(days);
                });
    }

    /** The first day from a date on that a supplier takes orders; the date itself where the supplier never would. */
    public LocalDate nextOrderDay(String supplierId, LocalDate from) {
        for (int i = 0; i < LONGEST_DAYS; i++) {
            if (takesOrders(supplierId, from.plusDays(i))) {
                return from.plusDays(i);
            }
        }
        return from;
    }

    /** The last day up to a date that a supplier takes orders, not before {@code earliest}. */
    public LocalDate lastOrderDay(String supplierId, LocalDate to, LocalDate earliest) {
        for (LocalDate day = to; day.isAfter(earliest); day = day.minusDays(1)) {
            if (takesOrders(supplierId, day)) {
                return day;
            }
        }
        return earliest;
    }

    private boolean takesOrders(String supplierId, LocalDate day) {
        Set<DayOfWeek> weekdays = weekdays(supplierId);
        return (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()))
                && !supplierClosed(supplierId).contains(day);
    }

    /** The longest gap between two order weekdays, days; 0 where any day will do. */
    public int orderGapDays(String supplierId) {
        Set<DayOfWeek> weekdays = weekdays(supplierId);
        if (weekdays.isEmpty()) {
            return 0;
        }
        int longest = 0;
        for (DayOfWeek day : EnumSet.copyOf(weekdays)) {
            int gap = 1;
            while (!weekdays.contains(day.plus(gap))) {
                gap++;
            }
            longest = Math.max(longest, gap);
        }
        return longest;
    }

    /** When an order placed on a day is there: the lead time without shutdowns, then the first day the location receives. */
    public LocalDate arrival(String supplierId, String locationId, LocalDate orderedOn, long leadTimeDays) {
        LocalDate day = shutdowns(supplierId).after(orderedOn, leadTimeDays);
        NavigableSet<LocalDate> locationClosed = locationClosed(locationId);
        for (int i = 0; i < LONGEST_DAYS && locationClosed.contains(day); i++) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Whether no calendar has a say in when an order arrives. */
    public boolean alwaysOpen(String supplierId, String locationId) {
        return shutdowns(supplierId).isEmpty() && locationClosed(locationId).isEmpty();
    }

    private Set<DayOfWeek> weekdays(String supplierId) {
        Supplier supplier = suppliers.get(supplierId);
        return supplier == null ? Set.of() : supplier.orderWeekdays();
    }

    private NavigableSet<LocalDate> supplierClosed(String supplierId) {
        Supplier supplier = suppliers.get(supplierId);
        return supplier == null ? NEVER : closedOn(supplier.calendarId());
    }

    private NavigableSet<LocalDate> locationClosed(String locationId) {
        Location location = locations.get(locationId);
        return location == null ? NEVER : closedOn(location.calendarId());
    }

    private NavigableSet<LocalDate> closedOn(String calendarId) {
        return calendarId == null ? NEVER : closed.getOrDefault(calendarId, NEVER);
    }
}
