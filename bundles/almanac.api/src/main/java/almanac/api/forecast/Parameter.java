package almanac.api.forecast;

import java.util.List;

/**
 * A parameter that a method declares, so that search and users know what may be set.
 *
 * @param name lower camel case
 * @param kind of its values
 * @param initial the default, as text
 * @param low least value, for numbers
 * @param high greatest value, for numbers
 * @param logarithmic whether search should space values by ratio
 * @param choices the values of a choice
 */
public record Parameter(
        String name, Kind kind, String initial, double low, double high, boolean logarithmic, List<String> choices) {
    /** What a parameter's values are. */
    public enum Kind {
        INTEGER,
        REAL,
        CHOICE
    }

    public Parameter {
        choices = List.copyOf(choices);
    }

    public static Parameter integer(String name, long initial, long low, long high) {
        return new Parameter(name, Kind.INTEGER, Long.toString(initial), low, high, false, List.of());
    }

    public static Parameter real(String name, double initial, double low, double high) {
        return new Parameter(name, Kind.REAL, Double.toString(initial), low, high, false, List.of());
    }

    public static Parameter choice(String name, String initial, String... choices) {
        return new Parameter(name, Kind.CHOICE, initial, 0, 0, false, List.of(choices));
    }
}
