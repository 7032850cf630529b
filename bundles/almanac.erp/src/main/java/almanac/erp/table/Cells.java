package almanac.erp.table;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Reads one value, given as text (a file) or as the database's type. Each method throws a {@link BadCell} that says what is wrong;
 * whoever knows the place puts it in front.
 */
public final class Cells {
    private Cells() {}

    /** A value that cannot be read; carries the problem in words. */
    public static final class BadCell extends Exception {
        private static final long serialVersionUID = 1L;

        BadCell(String key, Object value) {
            super(Problems.say(key, Problems.shown(value)), null, false, false);
        }
    }

    /** Text without the blanks around it; null where nothing is left. */
    public static String text(Object value) {
        if (value == null) {
            return null;
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return from == to ? null : text.substring(from, to);
    }

    /** A plain decimal with a point, exponents allowed; never NaN or infinite. */
    public static double number(Object value) throws BadCell {
        double number = value instanceof Number n ? n.doubleValue() : parsed(value);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new BadCell("not-finite", value);
        }
        return number;
    }

    private static double parsed(Object value) throws BadCell {
        String text = value.toString().strip();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean numeric = c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
            if (!numeric) {
                throw new BadCell(whyNotNumber(text), value);
            }
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new BadCell("not-a-number", value);
        }
    }

    private static String whyNotNumber(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.matches("[-+]?(nan|inf|infinity|∞)")) {
            return "not-finite";
        }
        return word.matches("[-+]?[0-9]+([,'’ \\u00a0\\u202f][0-9]+)+([.,][0-9]*)?")
                ? "not-plain-decimal"
                : "not-a-number";
    }

    /** An ISO local date; of an ISO date-time the date, and of a moment the date here. */
    public static LocalDate date(Object value) throws BadCell {
        if (value instanceof LocalDate date) {
            return date;
        }
        if (value instanceof LocalDateTime moment) {
            return moment.toLocalDate();
        }
        if (value instanceof Date date) {
            return date.toLocalDate();
        }
        if (value instanceof Timestamp moment) {
            return moment.toLocalDateTime().toLocalDate();
        }
        if (value instanceof OffsetDateTime moment) {
            return local(moment.toInstant());
        }
        if (value instanceof ZonedDateTime moment) {
            return local(moment.toInstant());
        }
        if (value instanceof Instant moment) {
            return local(moment);
        }
        return parsedDate(value);
    }

    private static LocalDate local(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.systemDefault());
    }

    private static LocalDate parsedDate(Object value) throws BadCell {
        String text = value.toString().strip();
        try {
            if (isPlainDate(text)) {
                return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
            }
            if (text.length() <= 10) {
                throw new BadCell("not-a-date", value);
            }
            String iso = text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
            return LocalDate.from(DateTimeFormatter.ISO_DATE_TIME.parse(iso));
        } catch (DateTimeException e) {
            throw new BadCell("not-a-date", value);
        }
    }

    private static boolean isPlainDate(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if (i != 4 && i != 7 && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** true, false, 1, 0, yes, no, y, n, t, f in either case. */
    public static boolean flag(Object value) throws BadCell {
        if (value instanceof Boolean flag) {
            return flag;
        }
        return switch (String.valueOf(text(value)).toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "y", "t" -> true;
            case "false", "0", "no", "n", "f" -> false;
            default -> throw new BadCell("not-a-flag", value);
        };
    }
}
