package almanac.ui;

import almanac.api.Texts;

/** What the views say, in the language that the client was started in. */
public final class UiTexts {
    private static final Texts TEXTS = Texts.of(UiTexts.class);

    private UiTexts() {}

    /**
     * One text.
     *
     * @param key of {@code Messages.properties}
     * @param values for its placeholders
     */
    public static String say(String key, Object... values) {
        return TEXTS.get(key, values);
    }

    /** The word for a constant: key {@code area.NAME}. */
    public static String word(String area, Enum<?> constant) {
        return say(area + '.' + constant.name());
    }
}
