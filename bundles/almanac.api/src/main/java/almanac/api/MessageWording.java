package almanac.api;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * A {@link Wording} over a message bundle: the key is the reason's code, the pattern is that of {@link MessageFormat} with
 * the facts' names as placeholders, for instance {@code Stock of {position,number,#.##} is below {level}.}
 */
public final class MessageWording implements Wording {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String baseName;
    private final ClassLoader loader;

    /**
     * @param baseName the message bundle's base name, UTF-8 properties
     * @param loader the class loader of the bundle that holds it
     */
    public MessageWording(String baseName, ClassLoader loader) {
        this.baseName = baseName;
        this.loader = loader;
    }

    @Override
    public Optional<String> say(Reason reason, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(baseName, locale, loader, NO_FALLBACK);
        if (!texts.containsKey(reason.code())) {
            return Optional.empty();
        }
        String pattern = numbered(texts.getString(reason.code()), reason.facts());
        Object[] values = reason.facts().stream().map(f -> shown(f.value())).toArray();
        return Optional.of(new MessageFormat(pattern, locale).format(values));
    }

    private static Object shown(Object value) {
        return value instanceof LocalDate date ? DateTimeFormatter.ISO_LOCAL_DATE.format(date) : value;
    }

    private static String numbered(String pattern, List<Fact> facts) {
        String numbered = pattern;
        for (int i = 0; i < facts.size(); i++) {
            numbered = numbered.replace("{" + facts.get(i).name() + "}", "{" + i + "}")
                    .replace("{" + facts.get(i).name() + ",", "{" + i + ",");
        }
        return numbered;
    }
}
