package almanac.learning;

import almanac.api.MessageWording;
import almanac.api.Reason;
import almanac.api.Wording;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Puts this bundle's reasons into words. */
@Component(service = Wording.class)
public final class LearningWording implements Wording {
    private final MessageWording messages =
            new MessageWording("almanac.learning.Messages", LearningWording.class.getClassLoader());

    @Override
    public Optional<String> say(Reason reason, Locale locale) {
        return messages.say(reason, locale);
    }
}
