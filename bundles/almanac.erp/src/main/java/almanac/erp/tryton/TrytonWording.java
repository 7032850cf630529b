package almanac.erp.tryton;

import almanac.api.MessageWording;
import almanac.api.Reason;
import almanac.api.Wording;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Puts into words what is found in a Tryton, and which of its rows are left out. */
@Component(service = Wording.class)
public final class TrytonWording implements Wording {
    private final MessageWording messages =
            new MessageWording("almanac.erp.tryton.Messages", TrytonWording.class.getClassLoader());

    @Override
    public Optional<String> say(Reason reason, Locale locale) {
        return messages.say(reason, locale);
    }
}
