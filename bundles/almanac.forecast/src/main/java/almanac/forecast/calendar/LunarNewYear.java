package almanac.forecast.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * First days of the Chinese year, 1990 to 2060: new moons in China's time zone (UTC+8) by Meeus 1998, "Astronomical Algorithms"
 * (2nd ed.), ch. 49, of the months that ICU4J 72.1's {@code ChineseCalendar} gives.
 */
final class LunarNewYear {
    private static final int FIRST = 1990;

    /** Month and day, a decade a row. */
    private static final String[] DAYS = ("0127 0215 0204 0123 0210 0131 0219 0207 0128 0216 "
                    + "0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 "
                    + "0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 "
                    + "0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 "
                    + "0203 0123 0211 0131 0219 0208 0128 0215 0204 0124 "
                    + "0212 0201 0122 0210 0130 0217 0206 0126 0214 0202 "
                    + "0123 0211 0201 0219 0208 0128 0215 0204 0124 0212 "
                    + "0202")
            .split(" ");

    private LunarNewYear() {}

    static Optional<LocalDate> in(int year) {
        int i = year - FIRST;
        if (i < 0 || i >= DAYS.length) {
            return Optional.empty();
        }
        int day = Integer.parseInt(DAYS[i]);
        return Optional.of(LocalDate.of(year, day / 100, day % 100));
    }
}
