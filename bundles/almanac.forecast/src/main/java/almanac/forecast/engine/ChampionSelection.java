package almanac.forecast.engine;

import almanac.api.CancelledException;
import almanac.api.Reason;
import almanac.api.UsageException;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Accuracy;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Training;
import almanac.forecast.evaluate.ScoreSheet;
import almanac.forecast.method.SeasonalNaive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chooses a method for one series out of sample.
 *
 * <p>Each candidate is judged at a few rolling origins within the history. Its loss is the mean of two ratios to the seasonal naive
 * forecast at the same origins: of the pinball loss, which wants the whole distribution right, and of the root mean squared error, which
 * is least at the mean. A forecast of nothing but zeros cannot win while there is demand.
 *
 * <p>A standing method stays unless the best has a loss lower by {@link #CLEAR}: a few origins of one series tell little, and the
 * ensemble is right far more often than not. Without one, a method other than seasonal naive must beat that by {@link #MARGIN}, and
 * within {@link #TIE} of the best the simplest is taken.
 */
final class ChampionSelection {
    /** The least gain on seasonal naive, as a share of its loss. */
    static final double MARGIN = 0.03;

    /** A difference in loss that is not worth a less simple method, as a share of the best's loss. */
    static final double TIE = 0.01;

    /** The least gain on a standing method, as a share of its loss. */
    static final double CLEAR = 1 / 3.0;

    /** Where selection begins after this share of the history, a fit made there serves to the end. */
    private static final double CARRIED = 0.9;

    private static final Logger LOG = LoggerFactory.getLogger(ChampionSelection.class);

    private final List<Method> candidates;
    private final Method standing;
    private final Function<Method, FittedModel> globals;
    private final BiFunction<Method, Integer, Training> training;
    private final int mostOrigins;

    /**
     * @param globals a model fitted over all series up to where selection begins, null for local methods
     * @param training by method and horizon
     * @param mostOrigins how often candidates are compared at most
     */
    ChampionSelection(
            AutoChoice choice,
            Function<Method, FittedModel> globals,
            BiFunction<Method, Integer, Training> training,
            int mostOrigins) {
        this.candidates = choice.methods().stream().sorted().toList();
        this.standing = choice.standing();
        this.globals = globals;
        this.training = training;
        this.mostOrigins = mostOrigins;
    }

    /** Origins that the full selection judges a series at. */
    static RollingOrigins origins(DemandSeries series, int horizon, int season) {
        return RollingOrigins.toChoose(series.size(), horizon, season, Rung.FULL.origins());
    }

    Selection choose(DemandSeries series, int horizon, int season) {
        RollingOrigins origins = RollingOrigins.toChoose(series.size(), horizon, season, mostOrigins);
        Map<Method, ScoreSheet> sheets = new LinkedHashMap<>();
        Map<Method, FittedModel> carried = new HashMap<>();
        List<Reason> reasons = new ArrayList<>();
        for (Method method : candidates) {
            try {
                MethodRun run =
                        MethodRun.fittedOnce(method, globals.apply(method), training.apply(method, origins.horizon()));
                sheets.put(method, Evaluation.of(series, origins, season, run));
                if (!method.global() && origins.first() >= CARRIED * series.size()) {
                    carried.put(method, run.model());
                }
            } catch (UsageException | CancelledException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.warn("{}: method {} failed in selection: {}", series.sku(), method.name(), e.toString(), e);
                reasons.add(failed(method.name(), e));
            }
        }
        return ranked(series, sheets, reasons).withModels(carried);
    }

    /** A reason that names a method that failed and how. */
    static Reason failed(String method, RuntimeException failure) {
        String problem = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return Reason.of("champion.failed", "method", method, "problem", problem);
    }

    private Selection ranked(DemandSeries series, Map<Method, ScoreSheet> sheets, List<Reason> reasons) {
        Map<Method, Double> losses = losses(sheets, isSelling(series));
        SortedMap<String, Accuracy> accuracies = new TreeMap<>();
        sheets.forEach((method, sheet) -> accuracies.put(method.name(), sheet.accuracy()));
        List<Method> order = new ArrayList<>(sheets.keySet());
        if (losses.isEmpty()) {
            Method first = sheets.containsKey(standing) ? standing : order.get(0);
            reasons.add(Reason.of("champion.too-short", "method", first.name(), "buckets", series.size()));
            return new Selection(withFirst(first, order), new TreeMap<>(), reasons, Map.of());
        }
        order.sort(Comparator.comparing(losses::get));
        Method champion = sheets.containsKey(standing)
                ? championOver(standing, order.get(0), losses, reasons)
                : champion(order, losses, reasons);
        return new Selection(withFirst(champion, order), accuracies, reasons, Map.of());
    }

    private static List<Method> withFirst(Method first, List<Method> order) {
        List<Method> all = new ArrayList<>(order);
        all.remove(first);
        all.add(0, first);
        return all;
    }

    private static Method championOver(Method standing, Method best, Map<Method, Double> losses, List<Reason> reasons) {
        double gain = 1 - losses.get(best) / losses.get(standing);
        if (gain >= CLEAR) {
            reasons.add(Reason.of(
                    "champion.clearly-better", "method", best.name(), "standing", standing.name(), "gain", gain));
            return best;
        }
        reasons.add(Reason.of("champion.standing", "method", standing.name(), "best", best.name(), "margin", CLEAR));
        return standing;
    }

    private static Method champion(List<Method> order, Map<Method, Double> losses, List<Reason> reasons) {
        Method best = order.get(0);
        double least = losses.get(best);
        double gate = losses.entrySet().stream()
                        .anyMatch(e -> e.getKey().name().equals(SeasonalNaive.NAME)
                                && e.getValue().isInfinite())
                ? Double.MAX_VALUE
                : 1 - MARGIN;
        List<Method> good = order.stream()
                .filter(m -> losses.get(m) <= least * (1 + TIE))
                .filter(m -> losses.get(m) <= gate)
                .sorted()
                .toList();
        if (good.isEmpty()) {
            Method stays = order.stream()
                    .filter(m -> m.name().equals(SeasonalNaive.NAME))
                    .findFirst()
                    .orElse(best);
            reasons.add(Reason.of(
                    "champion.no-gain",
                    "method",
                    stays.name(),
                    "best",
                    best.name(),
                    "gain",
                    1 - least,
                    "margin",
                    MARGIN));
            return stays;
        }
        Method champion = good.get(0);
        reasons.add(
                champion.equals(best)
                        ? Reason.of("champion.best", "method", best.name(), "gain", 1 - least)
                        : Reason.of(
                                "champion.simpler",
                                "method",
                                champion.name(),
                                "best",
                                best.name(),
                                "gain",
                                1 - losses.get(champion)));
        return champion;
    }

    /** Losses by method; empty where nothing could be judged. */
    private static Map<Method, Double> losses(Map<Method, ScoreSheet> sheets, boolean selling) {
        Map<Method, Double> losses = new LinkedHashMap<>();
        ScoreSheet yardstick = sheets.entrySet().stream()
                .filter(e -> e.getKey().name().equals(SeasonalNaive.NAME))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        if (yardstick.points() > 0) {
            sheets.forEach((method, sheet) -> losses.put(
                    method,
                    selling && sheet.isAllZero()
                            ? Double.POSITIVE_INFINITY
                            : (ratio(sheet.pinball(), yardstick.pinball()) + ratio(sheet.rmse(), yardstick.rmse()))
                                    / 2));
        }
        return losses;
    }

    /** Whether there was demand in the later half of the history. */
    private static boolean isSelling(DemandSeries series) {
        for (int t = series.size() / 2; t < series.size(); t++) {
            if (series.demand(t) > 0) {
                return true;
            }
        }
        return false;
    }

    private static double ratio(double loss, double yardstick) {
        if (yardstick > 0) {
            return loss / yardstick;
        }
        return loss > 0 ? Double.POSITIVE_INFINITY : 1;
    }

    /**
     * What was found.
     *
     * @param order methods that worked, the champion first, then by loss
     * @param models fitted on so much of the history that they serve to its end, by method
     */
    record Selection(
            List<Method> order,
            SortedMap<String, Accuracy> accuracies,
            List<Reason> reasons,
            Map<Method, FittedModel> models) {
        Selection withModels(Map<Method, FittedModel> fitted) {
            return new Selection(order, accuracies, reasons, fitted);
        }
    }
}
