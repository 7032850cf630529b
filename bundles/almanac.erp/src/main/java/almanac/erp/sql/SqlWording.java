package almanac.erp.sql;

import almanac.api.MessageWording;
import almanac.api.Reason;
import almanac.api.Wording;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Puts into words what a check of a database host found. */
@Component(service = Wording.class)
public final class SqlWording implements Wording {
    private final MessageWording messages =
            new MessageWording("almanac.erp.sql.Messages", SqlWording.class.getClassLoader());

    @Override
    public Optional<String> say(Reason reason, Locale locale) {
        return messages.say(reason, locale);
    }
}
