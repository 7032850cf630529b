package almanac.promotion;

import almanac.api.MessageWording;
import almanac.api.Reason;
import almanac.api.Wording;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Puts this bundle's reasons into words. */
@Component
public final class PromotionWording implements Wording {
    private final Wording messages =
            new MessageWording("almanac.promotion.Messages", PromotionWording.class.getClassLoader());

    @Override
    public Optional<String> say(Reason reason, Locale locale) {
        return messages.say(reason, locale);
    }
}
