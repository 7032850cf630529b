package almanac.api;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Messages of one bundle in the process's language: for failures and for what commands print. */
public final class Texts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    /** The message bundle beside a class: {@code Messages.properties} in its package. */
    public static Texts of(Class<?> beside) {
        return of(beside, Locale.getDefault(Locale.Category.DISPLAY));
    }

    /** As {@link #of(Class)}, in a given language. */
    public static Texts of(Class<?> beside, Locale locale) {
        return new Texts(beside.getPackageName() + ".Messages", locale, beside.getClassLoader());
    }

    private Texts(String baseName, Locale locale, ClassLoader loader) {
        this.bundle = ResourceBundle.getBundle(baseName, locale, loader, NO_FALLBACK);
        this.locale = locale;
    }

    /**
     * One message.
     *
     * @param key a key of the bundle
     * @param values for {@code {0}}, {@code {1}} ... as {@link MessageFormat} takes them
     */
    public String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
