package almanac.erp.idempiere;

import almanac.api.MessageWording;
import almanac.api.Reason;
import almanac.api.Wording;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Puts into words which rows of an iDempiere are left out, and what was found in it. */
@Component(service = Wording.class)
public final class IdempiereWording implements Wording {
    private final MessageWording messages =
            new MessageWording("almanac.erp.idempiere.Messages", IdempiereWording.class.getClassLoader());

    @Override
    public Optional<String> say(Reason reason, Locale locale) {
        return messages.say(reason, locale);
    }
}
