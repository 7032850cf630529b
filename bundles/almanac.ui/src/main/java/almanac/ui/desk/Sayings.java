package almanac.ui.desk;

import almanac.api.Reason;
import almanac.api.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Puts any bundle's reasons into words; a reason that no bundle has words for is shown as the data it is. */
public final class Sayings {
    private final Supplier<List<Wording>> wordings;
    private final Locale locale;

    public Sayings(Supplier<List<Wording>> wordings, Locale locale) {
        this.wordings = wordings;
        this.locale = locale;
    }

    public String say(Reason reason) {
        return wordings.get().stream()
                .map(w -> w.say(reason, locale))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> asData(reason));
    }

    private static String asData(Reason reason) {
        return reason.facts().stream()
                .map(f -> f.name() + '=' + f.value())
                .collect(Collectors.joining(", ", reason.code() + " (", ")"));
    }
}
