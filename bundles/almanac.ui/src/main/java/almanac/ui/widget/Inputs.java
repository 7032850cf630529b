package almanac.ui.widget;

import almanac.ui.UiTexts;
import almanac.ui.worklist.Paste;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads what was typed into fields. Empty is null; what makes no sense is a {@link Trouble} that says so. */
public final class Inputs {
    private final Locale locale;

    public Inputs(Locale locale) {
        this.locale = locale;
    }

    /** What is wrong with a field, for the one who typed it. */
    public static final class Trouble extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Trouble(String message) {
            super(message);
        }
    }

    /** What reads all fields. */
    @FunctionalInterface
    public interface Reading {
        Object read();
    }

    /** What is wrong; null for nothing. */
    public static String problem(Reading reading) {
        try {
            reading.read();
            return null;
        } catch (Trouble e) {
            return e.getMessage();
        }
    }

    /** Null where nothing was typed. */
    public String text(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    /** What must be there. */
    public String needed(String typed) {
        if (typed.isBlank()) {
            throw new Trouble(UiTexts.say("ask.empty"));
        }
        return typed.strip();
    }

    /** A day; null where nothing was typed. */
    public LocalDate date(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Trouble(UiTexts.say("ask.no-date", typed));
        }
    }

    /** A day that must be there. */
    public LocalDate neededDate(String typed) {
        return date(needed(typed));
    }

    /** A number of any sign that must be there. */
    public double neededAny(String typed) {
        Double number = Paste.quantity(needed(typed).replaceFirst("%$", "").replaceFirst("^\\+", ""), locale);
        if (number == null) {
            throw new Trouble(UiTexts.say("ask.no-quantity", typed));
        }
        return number;
    }

    /** A number not below zero; a percent sign is passed over. */
    public Double number(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        Double number = Paste.quantity(typed.strip().replaceFirst("%$", ""), locale);
        if (number == null || number < 0) {
            throw new Trouble(UiTexts.say("ask.no-quantity", typed));
        }
        return number;
    }

    /** A whole number from 1 on; null where nothing was typed. */
    public Integer count(String typed) {
        Double number = number(typed);
        if (number != null && (number < 1 || number != Math.rint(number))) {
            throw new Trouble(UiTexts.say("ask.no-count", typed));
        }
        return number == null ? null : (Integer) number.intValue();
    }

    /** Parts between commas or semicolons. */
    public List<String> list(String typed) {
        return Arrays.stream(typed.split("[,;，；]"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** Numbers between commas or semicolons. */
    public List<Double> numbers(String typed) {
        return list(typed).stream().map(this::number).toList();
    }
}
