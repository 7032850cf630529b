package almanac.forecast.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** Days that move demand in many shops, by Gregorian year. */
public enum Holiday {
    NEW_YEAR {
        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of(LocalDate.of(year, 1, 1));
        }
    },
    /** First day of the Chinese year; known from 1990 to 2060. */
    LUNAR_NEW_YEAR {
        @Override
        public Optional<LocalDate> in(int year) {
            return LunarNewYear.in(year);
        }
    },
    /** Easter Sunday of the western churches. */
    EASTER {
        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of(easter(year));
        }
    },
    /** First day of the fasting month by the Umm al-Qura calendar; a year that has two gives the first. */
    RAMADAN {
        @Override
        public Optional<LocalDate> in(int year) {
            return hijrah(year, 9);
        }
    },
    /** The day after the fasting month. */
    EID_AL_FITR {
        @Override
        public Optional<LocalDate> in(int year) {
            return hijrah(year, 10);
        }
    },
    SIX_EIGHTEEN {
        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of(LocalDate.of(year, 6, 18));
        }
    },
    DOUBLE_ELEVEN {
        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of(LocalDate.of(year, 11, 11));
        }
    },
    /** The day after the fourth Thursday of November. */
    BLACK_FRIDAY {
        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of(LocalDate.of(year, Month.NOVEMBER, 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY))
                    .plusDays(1));
        }
    },
    CHRISTMAS {
        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of(LocalDate.of(year, 12, 25));
        }
    };

    /** The day in a Gregorian year; empty where it is not known or does not fall in it. */
    public abstract Optional<LocalDate> in(int year);

    /** Lower snake case, for the names of features. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Gregorian computus: Meeus/Jones/Butcher (Meeus 1998, "Astronomical Algorithms", 2nd ed., ch. 8). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 19 * l) / 433;
        int month = (h + l - 7 * m + 90) / 25;
        int day = (h + l - 7 * m + 33 * month + 19) % 32;
        return LocalDate.of(year, month, day);
    }

    private static Optional<LocalDate> hijrah(int year, int month) {
        int hijrahYear = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        for (int y = hijrahYear; y <= hijrahYear + 1; y++) {
            LocalDate date = LocalDate.from(HijrahDate.of(y, month, 1));
            if (date.getYear() == year) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }
}
