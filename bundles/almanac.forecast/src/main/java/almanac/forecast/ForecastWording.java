package almanac.forecast;

import almanac.api.Fact;
import almanac.api.MessageWording;
import almanac.api.Reason;
import almanac.api.Wording;
import almanac.api.forecast.Cause;
import almanac.api.forecast.Contributions;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.osgi.service.component.annotations.Component;

/** Puts this bundle's reasons into words. */
@Component(service = Wording.class)
public final class ForecastWording implements Wording {
    private static final String MESSAGES = "almanac.forecast.Messages";

    /** A part below this share of all units is not worth a word. */
    private static final double NEGLIGIBLE = 1e-4;

    private final MessageWording messages = new MessageWording(MESSAGES, ForecastWording.class.getClassLoader());

    @Override
    public Optional<String> say(Reason reason, Locale locale) {
        return messages.say(reason.code().equals(Contributions.REASON) ? withParts(reason, locale) : reason, locale);
    }

    /** The same with the parts that matter in words: {@code parts}. */
    private static Reason withParts(Reason reason, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(
                MESSAGES,
                locale,
                ForecastWording.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        double all = number(reason, "units");
        List<String> parts = new ArrayList<>();
        for (Cause cause : Cause.values()) {
            String name = cause.name().toLowerCase(Locale.ROOT);
            double units = number(reason, name);
            if (cause == Cause.LEVEL || Math.abs(units) > NEGLIGIBLE * all) {
                parts.add(new MessageFormat(texts.getString(Contributions.REASON + "." + name), locale)
                        .format(new Object[] {units}));
            }
        }
        List<Fact> facts = new ArrayList<>(reason.facts());
        facts.add(new Fact("parts", String.join(texts.getString(Contributions.REASON + ".between"), parts)));
        return new Reason(reason.code(), facts);
    }

    private static double number(Reason reason, String name) {
        return reason.value(name).map(v -> ((Number) v).doubleValue()).orElse(0.0);
    }
}
