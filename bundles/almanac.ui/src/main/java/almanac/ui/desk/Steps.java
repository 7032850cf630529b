package almanac.ui.desk;

import almanac.ui.UiTexts;
import java.util.MissingResourceException;

/** Steps of long work in words. */
public final class Steps {
    private Steps() {}

    /** A step by its kebab-case name; the name itself where nobody has words for it. */
    public static String word(String kebab) {
        try {
            return UiTexts.say("step." + kebab);
        } catch (MissingResourceException e) {
            return kebab;
        }
    }

    /**
     * How far a step is.
     *
     * @param step in words
     * @param total above 0
     */
    public static String progress(String step, long units, long total) {
        return UiTexts.say("work.progress", step, units, total, Math.min(100, 100 * units / total));
    }
}
