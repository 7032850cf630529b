package almanac.cycle.shell;

import almanac.api.Reason;
import java.util.List;

/** What a planner should know of planned promotions, a line each; many are cut. */
final class Warnings {
    private static final int MOST = 15;

    private Warnings() {}

    /**
     * @param plan of several the one that they are about; null where there is one only
     */
    static void tell(Console console, Sayings sayings, String plan, List<Reason> warnings) {
        if (warnings.isEmpty()) {
            return;
        }
        console.err()
                .println(plan == null ? console.say("promote.warnings") : console.say("promote.warnings-of", plan));
        warnings.stream().limit(MOST).forEach(w -> console.err().println("  " + sayings.say(w)));
        if (warnings.size() > MOST) {
            console.err().println("  " + console.say("promote.more-warnings", warnings.size() - MOST));
        }
    }
}
