package almanac.forecast;

import almanac.api.Texts;

/** What this bundle says to users when something is wrong. */
public final class ForecastTexts {
    private static final Texts TEXTS = Texts.of(ForecastTexts.class);

    private ForecastTexts() {}

    /** One message of {@code Messages.properties}. */
    public static String say(String key, Object... values) {
        return TEXTS.get(key, values);
    }
}
