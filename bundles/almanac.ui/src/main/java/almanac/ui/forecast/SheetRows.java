package almanac.ui.forecast;

import almanac.api.forecast.Cause;
import almanac.api.store.PlannerOverride;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A node's buckets and overrides as texts. */
final class SheetRows {
    static final List<String> BUCKET_HEADS = List.of(
            "forecast.head.bucket",
            "#forecast.head.actual",
            "#forecast.head.correction",
            "#forecast.head.cleaned",
            "#forecast.head.last-year",
            "#forecast.head.made",
            "#forecast.head.error",
            "#forecast.head.p10",
            "#forecast.head.p50",
            "#forecast.head.p90",
            "#forecast.head.baseline",
            "#forecast.head.promotion",
            "#forecast.head.price",
            "#forecast.head.holiday",
            "#forecast.head.signal",
            "#forecast.head.change",
            "#forecast.head.final");
    static final List<String> OVERRIDE_HEADS = List.of(
            "forecast.head.number",
            "forecast.head.what",
            "#forecast.head.value",
            "forecast.head.for",
            "head.from",
            "head.till",
            "head.reason",
            "head.by",
            "forecast.head.expires",
            "head.state");

    /** Less rounds to nothing. */
    private static final double SHOWN = 0.05;

    private final Formats formats;

    SheetRows(Formats formats) {
        this.formats = formats;
    }

    List<List<String>> buckets(Sheet sheet, Totals totals) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            List<String> row = new ArrayList<>(List.of(
                    formats.day(sheet.date(i)),
                    formats.quantity(totals.actual()[i]),
                    difference(totals.cleaned()[i] - totals.actual()[i]),
                    formats.quantity(totals.cleaned()[i]),
                    formats.quantity(totals.lastYear()[i]),
                    formats.quantity(totals.made()[i]),
                    difference(totals.error()[i]),
                    formats.quantity(totals.p10()[i]),
                    formats.quantity(totals.p50()[i]),
                    formats.quantity(totals.p90()[i]),
                    formats.quantity(totals.baseline()[i])));
            for (Cause cause : Totals.CAUSES) {
                row.add(difference(totals.parts().get(cause)[i]));
            }
            row.add(difference(totals.change()[i]));
            row.add(formats.quantity(totals.last()[i]));
            rows.add(row);
        }
        return rows;
    }

    /** With its sign; empty for nothing. */
    private String difference(double units) {
        String text = formats.quantity(units);
        boolean none = Double.isNaN(units) || Math.abs(units) < SHOWN;
        return none ? "" : (units > 0 ? "+" : "") + text;
    }

    List<List<String>> overrides(List<PlannerOverride> some, LocalDate asOf) {
        return some.stream().map(o -> override(o, asOf)).toList();
    }

    private List<String> override(PlannerOverride o, LocalDate asOf) {
        String state = o.id() == 0
                ? "forecast.draft"
                : o.withdrawnAt() != null ? "state.withdrawn" : o.isInForce(asOf) ? "state.in-force" : "state.over";
        return List.of(
                o.id() == 0 ? "✎" : Long.toString(o.id()),
                o.isForecast() ? UiTexts.say("forecast.what." + o.what()) : o.what(),
                o.value(),
                whatFor(o),
                formats.day(o.from()),
                formats.day(o.till()),
                o.reason(),
                o.author(),
                formats.day(o.expiresOn()),
                UiTexts.say(state));
    }

    private static String whatFor(PlannerOverride o) {
        String items = o.itemId() != null
                ? o.itemId()
                : o.categoryId() != null ? "[" + o.categoryId() + "]" : UiTexts.say("forecast.all-items");
        String where = Objects.requireNonNullElse(o.locationId(), "");
        return where.isEmpty() ? items : items + "@" + where;
    }
}
