package almanac.cycle.series;

import java.util.Locale;

/** Names of drivers. */
final class Names {
    private Names() {}

    /** Lower snake case of a free text; letters of any script stay. */
    static String snake(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("^_|_$", "");
    }
}
