package almanac.erp.series;

import almanac.erp.table.Cells;
import almanac.erp.table.Cells.BadCell;
import almanac.erp.table.Problems;
import almanac.erp.table.Row;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/**
 * How a file writes time: as numbers, or as dates and hours. Either becomes a whole number: the number itself, or hours since
 * 1970-01-01T00:00.
 */
enum Moments {
    NUMBERS {
        @Override
        int read(Row row, String text) {
            if (!isNumber(text)) {
                throw row.problem(SeriesTable.TIME, "time-mixed", Problems.shown(text));
            }
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw row.problem(SeriesTable.TIME, "time-too-large", Problems.shown(text));
            }
        }
    },
    DATES {
        @Override
        int read(Row row, String text) {
            if (isNumber(text)) {
                throw row.problem(SeriesTable.TIME, "time-mixed", Problems.shown(text));
            }
            return hours(text.length() <= DATE ? date(row, text).atStartOfDay() : dateTime(row, text));
        }
    };

    static final int DATE = 10;
    private static final int DAY = 24;

    /** A row's time as a whole number. */
    abstract int read(Row row, String text);

    /** How a file writes time whose first row is this one. */
    static Moments of(Row first, String text) {
        if (!isNumber(text)) {
            return DATES;
        }
        if (text.matches("(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])")) {
            throw first.problem(SeriesTable.TIME, "time-compact", text);
        }
        return NUMBERS;
    }

    static boolean isNumber(String text) {
        int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > from;
    }

    static LocalDate date(Row row, String text) {
        try {
            return Cells.date(text);
        } catch (BadCell e) {
            throw row.problem(SeriesTable.TIME, "not-a-time", Problems.shown(text));
        }
    }

    static LocalDateTime dateTime(Row row, String text) {
        try {
            String iso = text.charAt(DATE) == ' ' ? text.substring(0, DATE) + 'T' + text.substring(DATE + 1) : text;
            LocalDateTime moment = LocalDateTime.from(DateTimeFormatter.ISO_DATE_TIME.parse(iso));
            LocalTime time = moment.toLocalTime();
            if (!time.equals(LocalTime.of(time.getHour(), 0))) {
                throw row.problem(SeriesTable.TIME, "time-not-full-hour", Problems.shown(text));
            }
            return moment;
        } catch (DateTimeException e) {
            throw row.problem(SeriesTable.TIME, "not-a-time", Problems.shown(text));
        }
    }

    static int hours(LocalDateTime moment) {
        return Math.toIntExact(moment.toLocalDate().toEpochDay() * DAY + moment.getHour());
    }

    /** The day of a whole number of hours. */
    static LocalDate day(int hours) {
        return LocalDate.ofEpochDay(Math.floorDiv(hours, DAY));
    }

    /** The moment of a whole number of hours. */
    static LocalDateTime moment(int hours) {
        return day(hours).atTime(Math.floorMod(hours, DAY), 0);
    }

    /** Whether a whole number of hours is the beginning of a day. */
    static boolean isMidnight(int hours) {
        return Math.floorMod(hours, DAY) == 0;
    }
}
