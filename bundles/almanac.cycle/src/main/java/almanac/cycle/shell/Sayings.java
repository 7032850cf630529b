package almanac.cycle.shell;

import almanac.api.Reason;
import almanac.api.Wording;
import almanac.api.replenishment.SkuPlan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts any bundle's reasons into words; a reason that no bundle has words for is shown as the data it is. */
final class Sayings {
    private static final String PROMOTION = "forecast.promotion";

    private final List<Wording> wordings;
    private final Locale locale;

    Sayings(List<Wording> wordings, Locale locale) {
        this.wordings = wordings;
        this.locale = locale;
    }

    String say(Reason reason) {
        return wordings.stream()
                .map(w -> w.say(reason, locale))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> asData(reason));
    }

    /** The deciding reason of a plan, and the promotions that it must last through. */
    String deciding(SkuPlan plan) {
        StringBuilder text = new StringBuilder(say(plan.reasons().get(0)));
        plan.reasons().stream().skip(1).filter(r -> r.code().equals(PROMOTION)).forEach(r -> text.append(' ')
                .append(say(r)));
        return text.toString();
    }

    private static String asData(Reason reason) {
        return reason.facts().stream()
                .map(f -> f.name() + '=' + f.value())
                .collect(Collectors.joining(", ", reason.code() + " (", ")"));
    }
}
