package almanac.api;

import java.time.LocalDate;

/**
 * A named value inside a {@link Reason}.
 *
 * @param name lower camel case; the placeholder of the wording
 * @param value a String, Long, Double, Boolean or {@link LocalDate}
 */
public record Fact(String name, Object value) {
    public Fact {
        if (value instanceof Integer i) {
            value = i.longValue();
        }
        boolean known = value instanceof String
                || value instanceof Long
                || value instanceof Double
                || value instanceof Boolean
                || value instanceof LocalDate;
        if (!known) {
            throw new IllegalArgumentException("fact " + name + " of unsupported type: " + value);
        }
    }
}
