package almanac.ui.promotion;

import almanac.api.Sku;
import almanac.api.promotion.PromotionLine;
import almanac.ui.Formats;
import almanac.ui.UiTexts;
import almanac.ui.chart.ChartModel;
import almanac.ui.chart.ChartModel.Band;
import almanac.ui.chart.ChartModel.Line;
import almanac.ui.chart.ChartModel.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Plans over time. Of the plan in hand: what its promoted SKUs sell without and with it, how sure that is, what comes on top and what other
 * SKUs lose; of the others their total.
 */
final class PlanChart {
    /** Colours of other plans, side by side. */
    private static final Role[] OTHERS = {Role.BEFORE, Role.CLEANED, Role.ACTUAL};

    private final Formats formats;
    private final List<LocalDate> dates;

    private PlanChart(Formats formats, List<LocalDate> dates) {
        this.formats = formats;
        this.dates = dates;
    }

    /**
     * The chart.
     *
     * @param current null where it was not worked out yet
     * @param others outcomes of other plans
     * @return null where there is nothing to show
     */
    static ChartModel of(Outcome current, List<Outcome> others, Formats formats) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        others.forEach(o -> addDates(dates, o));
        if (current != null) {
            addDates(dates, current);
        }
        return dates.isEmpty() ? null : new PlanChart(formats, List.copyOf(dates)).model(current, others);
    }

    private static void addDates(TreeSet<LocalDate> dates, Outcome outcome) {
        outcome.together().forEach(l -> dates.add(l.date()));
    }

    private ChartModel model(Outcome current, List<Outcome> others) {
        List<Band> bands = new ArrayList<>();
        List<Line> bars = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            Outcome other = others.get(i);
            lines.add(new Line(
                    UiTexts.say("promo.chart.other", other.plan().name()),
                    OTHERS[i % OTHERS.length],
                    true,
                    totals(promoted(other), PromotionLine::total)));
        }
        if (current != null) {
            List<PromotionLine> promoted = promoted(current);
            bands.add(new Band(
                    UiTexts.say("promo.chart.band"),
                    Role.FINAL,
                    totals(promoted, PromotionLine::low),
                    totals(promoted, PromotionLine::high)));
            bars.add(bar("incremental", Role.PROMOTION, current.together(), PromotionLine::incremental));
            bars.add(bar("cannibalised", Role.ALERT, current.together(), PromotionLine::cannibalised));
            lines.add(new Line(
                    UiTexts.say("promo.chart.baseline"), Role.MODEL, true, totals(promoted, PromotionLine::baseline)));
            lines.add(new Line(
                    UiTexts.say("promo.chart.total"), Role.FINAL, false, totals(promoted, PromotionLine::total)));
        }
        return new ChartModel(
                dates.size(),
                i -> formats.day(dates.get(i)),
                i -> formats.shortDay(dates.get(i)),
                List.of(),
                bands,
                bars,
                lines,
                -1);
    }

    private Line bar(String key, Role role, List<PromotionLine> lines, ToDoubleFunction<PromotionLine> value) {
        return new Line(UiTexts.say("promo.chart." + key), role, false, sums(lines, value));
    }

    private static List<PromotionLine> promoted(Outcome outcome) {
        Set<Sku> skus = Sums.promoted(outcome.together());
        return outcome.together().stream().filter(l -> skus.contains(l.sku())).toList();
    }

    /** By date; NaN where no line is. */
    private double[] sums(List<PromotionLine> lines, ToDoubleFunction<PromotionLine> value) {
        double[] sums = new double[dates.size()];
        Arrays.fill(sums, Double.NaN);
        for (PromotionLine line : lines) {
            int at = dates.indexOf(line.date());
            sums[at] = (Double.isNaN(sums[at]) ? 0 : sums[at]) + value.applyAsDouble(line);
        }
        return sums;
    }

    /** The same, but NaN too where one of the SKUs has no line: a total of fewer would look like a fall. */
    private double[] totals(List<PromotionLine> lines, ToDoubleFunction<PromotionLine> value) {
        double[] totals = sums(lines, value);
        long skus = lines.stream().map(PromotionLine::sku).distinct().count();
        for (int i = 0; i < totals.length; i++) {
            LocalDate date = dates.get(i);
            long there = lines.stream()
                    .filter(l -> l.date().equals(date))
                    .map(PromotionLine::sku)
                    .distinct()
                    .count();
            totals[i] = there < skus ? Double.NaN : totals[i];
        }
        return totals;
    }
}
