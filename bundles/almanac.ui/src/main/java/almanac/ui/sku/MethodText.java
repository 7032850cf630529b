package almanac.ui.sku;

import almanac.api.Reason;
import almanac.api.forecast.Accuracy;
import almanac.api.forecast.Champion;
import almanac.api.forecast.Contributions;
import almanac.api.forecast.Forecast;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.desk.Sayings;
import java.util.ArrayList;
import java.util.List;

/** Which method forecasts a SKU, and how well it did. */
final class MethodText {
    private MethodText() {}

    static String of(SkuFile file, Sayings sayings, Formats formats) {
        if (file.explanation() == null || file.explanation().forecast() == null) {
            return UiTexts.say("sku.no-forecast");
        }
        Forecast forecast = file.explanation().forecast();
        Champion champion = file.explanation().champion();
        List<String> parts = new ArrayList<>();
        parts.add(UiTexts.say(
                "sku.method",
                forecast.provenance().method(),
                forecast.provenance().trainedThrough()));
        Accuracy accuracy = champion == null ? null : champion.accuracies().get(champion.method());
        if (accuracy != null) {
            parts.add(UiTexts.say(
                    "sku.accuracy",
                    formats.percent(accuracy.wape()),
                    formats.percent(accuracy.bias()),
                    formats.percent(accuracy.coverage80())));
        }
        if (champion != null) {
            champion.reasons().stream().findFirst().map(sayings::say).ifPresent(parts::add);
        }
        for (Reason note : forecast.notes()) {
            if (!note.code().equals(Contributions.REASON) && !note.code().equals(Contributions.BY_BUCKET)) {
                parts.add(sayings.say(note));
            }
        }
        return String.join("  ", parts);
    }
}
