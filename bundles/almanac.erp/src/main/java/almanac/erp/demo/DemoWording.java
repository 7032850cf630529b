package almanac.erp.demo;

import almanac.api.MessageWording;
import almanac.api.Reason;
import almanac.api.Wording;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Puts into words why rows of the demo ERP are left out. */
@Component(service = Wording.class)
public final class DemoWording implements Wording {
    private final MessageWording messages =
            new MessageWording("almanac.erp.demo.Messages", DemoWording.class.getClassLoader());

    @Override
    public Optional<String> say(Reason reason, Locale locale) {
        return messages.say(reason, locale);
    }
}
