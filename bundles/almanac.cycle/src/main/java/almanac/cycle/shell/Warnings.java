package almanac.cycle.shell;

import almanac.api.Reason;
import java.util.List;

/** What a planner should know of planned promotions, a line each; many are cut. */
final class Warnings {
    private static final int MOST = 15;

    private Warnings() {}

    static void tell(Console console, Sayings sayings, List<Reason> warnings) {
        if (warnings.isEmpty()) {
            return;
        }
        console.err().println(console.say("promote.warnings"));
        warnings.stream().limit(MOST).forEach(w -> console.err().println("  " + sayings.say(w)));
        if (warnings.size() > MOST) {
            console.err().println("  " + console.say("promote.more-warnings", warnings.size() - MOST));
        }
    }
}
