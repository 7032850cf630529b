package almanac.ui.forecast;

import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.chart.ChartModel;
import almanac.ui.chart.ChartModel.Band;
import almanac.ui.chart.ChartModel.Line;
import almanac.ui.chart.ChartModel.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A node's buckets as a chart. */
final class ForecastChart {
    private ForecastChart() {}

    static ChartModel of(Sheet sheet, Totals totals, Formats formats) {
        List<Band> bands = new ArrayList<>();
        if (Arrays.stream(totals.p10()).anyMatch(v -> !Double.isNaN(v))) {
            bands.add(new Band(UiTexts.say("chart.band", 10, 90), Role.MODEL, totals.p10(), totals.p90()));
        }
        return new ChartModel(
                sheet.size(),
                i -> formats.day(sheet.date(i)),
                i -> formats.shortDay(sheet.date(i)),
                List.of(),
                bands,
                List.of(),
                List.of(
                        new Line(UiTexts.say("chart.last-year"), Role.ACTUAL, true, totals.lastYear()),
                        new Line(UiTexts.say("forecast.head.made"), Role.BEFORE, true, totals.made()),
                        new Line(UiTexts.say("chart.actual"), Role.ACTUAL, false, totals.actual()),
                        new Line(UiTexts.say("chart.cleaned"), Role.CLEANED, false, totals.cleaned()),
                        new Line(UiTexts.say("chart.mean"), Role.MODEL, true, totals.baseline()),
                        new Line(UiTexts.say("forecast.head.final"), Role.FINAL, false, totals.last())),
                sheet.past());
    }
}
