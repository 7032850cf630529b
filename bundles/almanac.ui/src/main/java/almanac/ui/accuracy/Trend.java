package almanac.ui.accuracy;

import almanac.api.run.RealisedForecast;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.chart.ChartModel;
import almanac.ui.chart.ChartModel.Line;
import almanac.ui.chart.ChartModel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Realised accuracy bucket by bucket. Filled once, then only read. */
final class Trend {
    private static final double PERCENT = 100;

    private final SortedMap<LocalDate, Measure> buckets = new TreeMap<>();

    void add(RealisedForecast one) {
        buckets.merge(one.date(), Measure.of(one), Measure::plus);
    }

    /** By the first day of the bucket. */
    SortedMap<LocalDate, Measure> buckets() {
        return buckets;
    }

    Measure total() {
        return buckets.values().stream().reduce(Measure.NONE, Measure::plus);
    }

    /** Null where nothing is realised yet. */
    ChartModel chart(Formats formats) {
        if (buckets.isEmpty()) {
            return null;
        }
        List<LocalDate> dates = List.copyOf(buckets.keySet());
        return new ChartModel(
                dates.size(),
                i -> formats.day(dates.get(i)),
                i -> formats.shortDay(dates.get(i)),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        line("accuracy.chart.coverage", Role.ARRIVAL, true, Measure::coverage),
                        line("accuracy.chart.bias", Role.BEFORE, false, Measure::biasShare),
                        line("accuracy.chart.naive", Role.ACTUAL, true, Measure::naiveWape),
                        line("accuracy.chart.wape", Role.MODEL, false, Measure::wape)),
                -1);
    }

    private Line line(String name, Role role, boolean dashed, ToDoubleFunction<Measure> value) {
        double[] values = buckets.values().stream()
                .mapToDouble(value)
                .map(v -> Double.isInfinite(v) ? Double.NaN : PERCENT * v)
                .toArray();
        return new Line(UiTexts.say(name), role, dashed, values);
    }
}
