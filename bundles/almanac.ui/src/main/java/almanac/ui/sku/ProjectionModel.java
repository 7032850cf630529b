package almanac.ui.sku;

import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.StockProjection;
import almanac.api.replenishment.StockProjection.Day;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.chart.ChartModel;
import almanac.ui.chart.ChartModel.Band;
import almanac.ui.chart.ChartModel.Line;
import almanac.ui.chart.ChartModel.Role;
import almanac.ui.chart.ChartModel.Shade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Stock in the days ahead as a chart. */
final class ProjectionModel {
    private static final double LIKELY = 0.5;

    private ProjectionModel() {}

    /** Null where there is nothing to project. */
    static ChartModel of(SkuFile file) {
        StockProjection alone = file.projection();
        if (alone == null || alone.days().isEmpty()) {
            return null;
        }
        List<Day> days = alone.days();
        Formats formats = Formats.usual();
        List<Line> lines = new ArrayList<>();
        ReorderPoint levels =
                file.explanation() == null ? null : file.explanation().plan().levels();
        if (levels != null) {
            lines.add(flat("chart.reorder-point", days.size(), levels.reorderPoint()));
            lines.add(flat("chart.order-up-to", days.size(), levels.orderUpTo()));
        }
        lines.add(new Line(UiTexts.say("chart.stock"), Role.MODEL, false, values(days, Day::median)));
        if (file.ordered() != null) {
            lines.add(new Line(
                    UiTexts.say("chart.stock-ordered"),
                    Role.FINAL,
                    true,
                    values(file.ordered().days(), Day::median)));
        }
        return new ChartModel(
                days.size(),
                i -> UiTexts.say(
                        "chart.day",
                        formats.day(days.get(i).date()),
                        days.get(i).stockoutProbability()),
                i -> formats.shortDay(days.get(i).date()),
                shades(days),
                List.of(new Band(
                        UiTexts.say("chart.band", 10, 90),
                        Role.MODEL,
                        values(days, Day::low),
                        values(days, Day::high))),
                List.of(new Line(UiTexts.say("chart.arrivals"), Role.ARRIVAL, false, values(days, Day::arrives))),
                lines,
                -1);
    }

    private static Line flat(String key, int size, double level) {
        double[] values = new double[size];
        Arrays.fill(values, level);
        return new Line(UiTexts.say(key), Role.LEVEL, true, values);
    }

    /** From the day on which stock is likelier out than not. */
    private static List<Shade> shades(List<Day> days) {
        List<Shade> shades = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= days.size(); i++) {
            boolean out = i < days.size() && days.get(i).stockoutProbability() > LIKELY;
            if (out && from < 0) {
                from = i;
            } else if (!out && from >= 0) {
                shades.add(new Shade(UiTexts.say("chart.likely-out"), Role.ALERT, from, i - 1));
                from = -1;
            }
        }
        return shades;
    }

    private static double[] values(List<Day> days, ToDoubleFunction<Day> of) {
        return days.stream().mapToDouble(of).toArray();
    }
}
