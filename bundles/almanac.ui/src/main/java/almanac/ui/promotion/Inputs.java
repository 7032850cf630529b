package almanac.ui.promotion;

import almanac.ui.UiTexts;
import almanac.ui.worklist.Paste;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads what was typed into fields. Empty is null; what makes no sense is a {@link Trouble} that says so. */
final class Inputs {
    private final Locale locale;

    Inputs(Locale locale) {
        this.locale = locale;
    }

    /** What is wrong with a field, for the one who typed it. */
    static final class Trouble extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Trouble(String message) {
            super(message);
        }
    }

    /** What reads all fields. */
    @FunctionalInterface
    interface Reading {
        Object read();
    }

    /** What is wrong; null for nothing. */
    static String problem(Reading reading) {
        try {
            reading.read();
            return null;
        } catch (Trouble e) {
            return e.getMessage();
        }
    }

    String text(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    String needed(String typed) {
        if (typed.isBlank()) {
            throw new Trouble(UiTexts.say("ask.empty"));
        }
        return typed.strip();
    }

    LocalDate date(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Trouble(UiTexts.say("ask.no-date", typed));
        }
    }

    LocalDate neededDate(String typed) {
        return date(needed(typed));
    }

    /** A number not below zero; a percent sign is passed over. */
    Double number(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        Double number = Paste.quantity(typed.strip().replaceFirst("%$", ""), locale);
        if (number == null || number < 0) {
            throw new Trouble(UiTexts.say("ask.no-quantity", typed));
        }
        return number;
    }

    Integer count(String typed) {
        Double number = number(typed);
        if (number != null && (number < 1 || number != Math.rint(number))) {
            throw new Trouble(UiTexts.say("promo.no-count", typed));
        }
        return number == null ? null : (Integer) number.intValue();
    }

    /** Parts between commas or semicolons. */
    List<String> list(String typed) {
        return Arrays.stream(typed.split("[,;，；]"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    List<Double> numbers(String typed) {
        return list(typed).stream().map(this::number).toList();
    }
}
