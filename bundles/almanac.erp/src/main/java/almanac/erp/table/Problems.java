package almanac.erp.table;

import almanac.api.InputException;
import almanac.api.Place;
import almanac.api.Texts;

/** Puts what is wrong with input into the user's language: the keys are those of {@code Messages.properties} beside this class. */
public final class Problems {
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
        String text = String.valueOf(value).replaceAll("\\p{Cntrl}", " ");
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
