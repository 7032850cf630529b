package almanac.ui.cockpit;

import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Urgency;
import almanac.api.run.ForecastMonitor;
import almanac.ui.worklist.Line;
import almanac.ui.worklist.LineFilter;
import almanac.ui.worklist.LineFilter.Show;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Counts what the cockpit shows. */
public final class Tiles {
    private static final LineFilter ALL = LineFilter.EVERYTHING;
    private static final String LATE = "supply.late";
    private static final String NEW = "demand.new-item";
    /** The key of the tile of the run itself. */
    static final String LAST_RUN = "last-run";

    private static final String TIED_UP = "warning.tied-up";

    private Tiles() {}

    /**
     * Counts.
     *
     * @param lines of the last run
     * @param before the worklist of the run before; empty where it is not known
     */
    public static List<Tile> of(List<Line> lines, List<SkuPlan> before) {
        List<Tile> tiles = new ArrayList<>();
        tiles.add(skus("stocked-out", ALL.withUrgency(Urgency.STOCKED_OUT), "risk", Tiles::risk, lines, before));
        tiles.add(skus("at-risk", ALL.withUrgency(Urgency.AT_RISK), "risk", Tiles::risk, lines, before));
        tiles.add(skus(LATE, ALL.withReason(LATE), null, null, lines, before));
        tiles.add(skus("surplus", ALL.withUrgency(Urgency.SURPLUS), "tied-up", Tiles::tiedUp, lines, before));
        tiles.add(skus(NEW, ALL.withReason(NEW), null, null, lines, before));
        tiles.add(skus(
                ForecastMonitor.ATTENTION,
                ALL.withReason(ForecastMonitor.ATTENTION),
                "risk",
                Tiles::risk,
                lines,
                before));
        tiles.add(suggestions("to-decide", LineFilter.USUAL, lines));
        tiles.add(suggestions("approved", LineFilter.USUAL.withShow(Show.APPROVED), lines));
        tiles.add(suggestions("ordered", LineFilter.USUAL.withShow(Show.ORDERED), lines));
        tiles.add(skus(LAST_RUN, ALL, null, null, lines, before));
        return tiles;
    }

    /** A SKU counts once, however many suggestions there are for it. */
    private static Tile skus(
            String key,
            LineFilter filter,
            String moneyKey,
            ToDoubleFunction<SkuPlan> money,
            List<Line> lines,
            List<SkuPlan> before) {
        Set<Object> skus = new HashSet<>();
        double sum = 0;
        for (Line line : lines) {
            if (filter.test(line) && skus.add(line.sku()) && money != null && line.plan() != null) {
                sum += money.applyAsDouble(line.plan());
            }
        }
        Integer then = before.isEmpty() ? null : (Integer) count(filter, before);
        return new Tile(key, filter, skus.size(), money == null ? null : (Double) sum, moneyKey, then);
    }

    private static int count(LineFilter filter, List<SkuPlan> plans) {
        return (int) plans.stream()
                .filter(p -> filter.urgencies().isEmpty() || filter.urgencies().contains(p.urgency()))
                .filter(p -> filter.reason().isEmpty()
                        || p.reasons().stream().anyMatch(r -> LineFilter.isAbout(r, filter.reason())))
                .count();
    }

    private static Tile suggestions(String key, LineFilter filter, List<Line> lines) {
        double value = 0;
        int count = 0;
        for (Line line : lines) {
            if (filter.test(line)) {
                count++;
                Double money = line.suggestion().value();
                value += money == null ? 0 : money;
            }
        }
        return new Tile(key, filter, count, value, "value", null);
    }

    private static double risk(SkuPlan plan) {
        return plan.moneyAtRisk() == null ? 0 : plan.moneyAtRisk();
    }

    private static double tiedUp(SkuPlan plan) {
        return plan.reasons().stream()
                .filter(r -> r.code().equals(TIED_UP))
                .mapToDouble(r -> (Double) r.value("money").orElse(0.0))
                .sum();
    }
}
