package almanac.erp.table;

import almanac.api.InputException;
import almanac.api.Place;
import almanac.api.Texts;

/** Puts what is wrong with input into the user's language: the keys are those of {@code Messages.properties} beside this class. */
public final class Problems {
    private static final int MOST_OF_A_VALUE = 60;
    private static final int MOST_OF_A_MESSAGE = 240;

    private Problems() {}

    /** The text alone. Values are shown as they are, so pass numbers as text. */
    public static String say(String key, Object... values) {
        return Texts.of(Problems.class).get(key, values);
    }

    /** An exception to throw. */
    public static InputException at(Place place, String key, Object... values) {
        return new InputException(place, say(key, values));
    }

    /** A value as a message may show it: on one line, and cut where it is long. */
    public static String shown(Object value) {
        return cut(value, MOST_OF_A_VALUE);
    }

    /** What another system says, on one line, and cut where it is long. */
    public static String quoted(String words) {
        return cut(words, MOST_OF_A_MESSAGE);
    }

    private static String cut(Object value, int most) {
        String text = String.valueOf(value).replaceAll("\\p{Cntrl}+", " ");
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
