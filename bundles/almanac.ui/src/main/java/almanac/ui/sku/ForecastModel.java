package almanac.ui.sku;

import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
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
import java.util.function.IntPredicate;
import java.util.function.LongToDoubleFunction;

/** History and forecast of a SKU as a chart. */
final class ForecastModel {
    private static final double[][] BANDS = {{0.1, 0.9}, {0.25, 0.75}};
    private static final double HALF = 0.5;

    private final Formats formats = Formats.usual();
    private final CleanedSeries series;
    private final Forecast forecast;
    private final Forecast before;
    private final TimeGrid grid;
    private final long first;
    private final int size;

    /**
     * @param before the forecast of the run before; null for none
     * @param most buckets of history
     */
    private ForecastModel(CleanedSeries series, Forecast forecast, Forecast before, int most) {
        this.series = series;
        this.forecast = forecast;
        this.before = before;
        this.grid = forecast.grid();
        long begin = series == null ? forecast.firstBucket() : series.cleaned().firstBucket();
        this.first = Math.max(begin, forecast.firstBucket() - most);
        this.size = (int) (forecast.firstBucket() + forecast.horizon() - first);
    }

    /** Null where there is no forecast. */
    static ChartModel of(SkuFile file, int most) {
        if (file.explanation() == null || file.explanation().forecast() == null) {
            return null;
        }
        return new ForecastModel(file.explanation().series(), file.explanation().forecast(), file.before(), most)
                .model();
    }

    private ChartModel model() {
        List<Band> bands = new ArrayList<>();
        for (double[] p : BANDS) {
            bands.add(new Band(
                    UiTexts.say("chart.band", Math.round(100 * p[0]), Math.round(100 * p[1])),
                    Role.MODEL,
                    values(b -> quantile(forecast, b, p[0])),
                    values(b -> quantile(forecast, b, p[1]))));
        }
        List<Line> lines = new ArrayList<>();
        if (series != null) {
            int season = grid.bucket().season();
            lines.add(new Line(
                    UiTexts.say("chart.last-year"),
                    Role.ACTUAL,
                    true,
                    values(b -> b < forecast.firstBucket() ? Double.NaN : demand(series.cleaned(), b - season))));
            lines.add(new Line(UiTexts.say("chart.actual"), Role.ACTUAL, false, values(b -> demand(series.raw(), b))));
            lines.add(new Line(
                    UiTexts.say("chart.cleaned"), Role.CLEANED, false, values(b -> demand(series.cleaned(), b))));
        }
        if (before != null && before.grid().equals(grid)) {
            lines.add(new Line(UiTexts.say("chart.before"), Role.BEFORE, true, values(b -> quantile(before, b, HALF))));
        }
        lines.add(new Line(UiTexts.say("chart.median"), Role.MODEL, false, values(b -> quantile(forecast, b, HALF))));
        lines.add(new Line(UiTexts.say("chart.mean"), Role.FINAL, true, values(this::mean)));
        return new ChartModel(
                size,
                i -> grid.labelOf(first + i),
                i -> formats.shortDay(grid.dateOf(first + i)),
                shades(),
                bands,
                List.of(),
                lines,
                (int) (forecast.firstBucket() - first));
    }

    private List<Shade> shades() {
        List<Shade> shades = new ArrayList<>();
        if (series != null) {
            DemandSeries raw = series.raw();
            spans(
                    shades,
                    UiTexts.say("chart.stock-out"),
                    Role.ALERT,
                    i -> isKnown(raw, first + i) && raw.isCensored((int) (first + i - raw.firstBucket())));
            raw.driver("promotion")
                    .ifPresent(d ->
                            spans(shades, UiTexts.say("chart.promotion"), Role.PROMOTION, i -> runs(d, first + i)));
        }
        return shades;
    }

    private static boolean runs(Driver promotion, long bucket) {
        return promotion.at(bucket) > 0;
    }

    private void spans(List<Shade> into, String name, Role role, IntPredicate holds) {
        int from = -1;
        for (int i = 0; i <= size; i++) {
            boolean in = i < size && holds.test(i);
            if (in && from < 0) {
                from = i;
            } else if (!in && from >= 0) {
                into.add(new Shade(name, role, from, i - 1));
                from = -1;
            }
        }
    }

    private double[] values(LongToDoubleFunction of) {
        double[] values = new double[size];
        Arrays.setAll(values, i -> of.applyAsDouble(first + i));
        return values;
    }

    private static boolean isKnown(DemandSeries s, long bucket) {
        return bucket >= s.firstBucket() && bucket < s.endBucket();
    }

    private static double demand(DemandSeries s, long bucket) {
        return isKnown(s, bucket) ? s.demand((int) (bucket - s.firstBucket())) : Double.NaN;
    }

    private static double quantile(Forecast f, long bucket, double p) {
        long step = bucket - f.firstBucket();
        return step < 0 || step >= f.horizon() ? Double.NaN : f.quantileAt(p, (int) step);
    }

    private double mean(long bucket) {
        long step = bucket - forecast.firstBucket();
        return step < 0 || step >= forecast.horizon() ? Double.NaN : forecast.mean((int) step);
    }
}
