package almanac.forecast;

import almanac.api.MessageWording;
import almanac.api.Reason;
import almanac.api.Wording;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Puts this bundle's reasons into words. */
@Component(service = Wording.class)
public final class ForecastWording implements Wording {
    private final MessageWording messages =
            new MessageWording("almanac.forecast.Messages", ForecastWording.class.getClassLoader());

    @Override
    public Optional<String> say(Reason reason, Locale locale) {
        return messages.say(reason, locale);
    }
}
