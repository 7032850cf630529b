package almanac.api;

import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Puts reasons into words. Each bundle that makes reasons offers one for its own codes, as a service.
 */
@ConsumerType
public interface Wording {
    /**
     * One sentence in the language asked for (English where that language is not there).
     *
     * @return empty where the code is not one of this bundle's
     */
    Optional<String> say(Reason reason, Locale locale);
}
