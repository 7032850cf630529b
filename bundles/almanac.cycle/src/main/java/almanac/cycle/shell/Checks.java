package almanac.cycle.shell;

import almanac.api.UsageException;
import java.util.Collection;

/** Checks of what was asked for, before any work begins. */
final class Checks {
    private Checks() {}

    /** A count that is at least 1. */
    static void atLeastOne(Console console, String option, int value) {
        if (value < 1) {
            throw new UsageException(console.say("use.at-least", option, 1, value));
        }
    }

    /** A count that is at least 0. */
    static void notNegative(Console console, String option, int value) {
        if (value < 0) {
            throw new UsageException(console.say("use.at-least", option, 0, value));
        }
    }

    /** Methods that are there. */
    static void known(Console console, Collection<String> asked, Collection<String> there) {
        for (String method : asked) {
            if (!there.contains(method)) {
                throw new UsageException(console.say("use.method", method, String.join(", ", there)));
            }
        }
    }
}
