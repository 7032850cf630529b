package almanac.replenishment.supply;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Longer closings of a supplier, such as Lunar New Year: days that no lead time runs through. Weekends are not among them. */
public final class Shutdowns {
    /** Consecutive closed days that make a shutdown. */
    private static final int FEWEST_DAYS = 4;

    public static final Shutdowns NONE = new Shutdowns(new TreeSet<>());

    private final NavigableSet<LocalDate> days = new TreeSet<>();

    Shutdowns(NavigableSet<LocalDate> closed) {
        LocalDate first = null;
        for (LocalDate day : closed) {
            first = first == null || !closed.contains(day.minusDays(1)) ? day : first;
            if (!closed.contains(day.plusDays(1)) && day.toEpochDay() - first.toEpochDay() + 1 >= FEWEST_DAYS) {
                first.datesUntil(day.plusDays(1)).forEach(days::add);
            }
        }
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    /** Shutdown days after a date up to another. */
    public int daysBetween(LocalDate after, LocalDate through) {
        return through.isAfter(after) ? days.subSet(after, false, through, true).size() : 0;
    }

    /** The day a lead time ends on: shutdown days do not count. */
    LocalDate after(LocalDate start, long leadTimeDays) {
        LocalDate end = start.plusDays(leadTimeDays);
        int stretched = 0;
        for (int inside = daysBetween(start, end); inside > stretched; inside = daysBetween(start, end)) {
            end = end.plusDays(inside - stretched);
            stretched = inside;
        }
        return end;
    }
}
