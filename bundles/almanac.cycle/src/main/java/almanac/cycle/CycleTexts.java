package almanac.cycle;

import almanac.api.Texts;

/** What the planning run says to users when something is wrong. */
public final class CycleTexts {
    private CycleTexts() {}

    /** One message of {@code Messages.properties}, in the process's language. */
    public static String say(String key, Object... values) {
        return Texts.of(CycleTexts.class).get(key, values);
    }
}
