package almanac.forecast.engine;

import almanac.api.CancelledException;
import almanac.api.Reason;
import almanac.api.UsageException;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Accuracy;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.Training;
import almanac.forecast.evaluate.ScoreSheet;
import almanac.forecast.method.SeasonalNaive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets methods that learn across series in beside the statistical champion, as far as they earned it out of sample.
 *
 * <p>All are judged at a few late origins, fitted on what was known at the first of them.
 * How they erred together on this series, shrunk towards how they erred on all, gives the weights of the blend with the least squared
 * error; those of learned methods are drawn towards each other, and the champion is among them only where it makes the blend better by {@link #MARGIN}. The gate
 * opens only where the blend's squared error is lower than the champion's by the same margin. A series without any demand of its own has no
 * champion worth the name: the learned methods forecast it.
 */
final class Gate {
    /** The least gain on the statistical champion, as a share of its squared error. */
    static final double MARGIN = 0.02;

    private static final int ORIGINS = 4;
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final List<Method> learned;
    private final BiFunction<Method, Integer, Training> training;
    private final Evidence pool;

    private Gate(List<Method> learned, BiFunction<Method, Integer, Training> training, Evidence pool) {
        this.learned = List.copyOf(learned);
        this.training = training;
        this.pool = pool;
    }

    /**
     * A gate that has seen no series yet.
     *
     * @param learned methods that are global
     */
    static Gate of(List<Method> learned, BiFunction<Method, Integer, Training> training) {
        return new Gate(learned, training, Evidence.pooled(List.of(), learned.size() + 1));
    }

    /** The same, knowing how all did on many series. */
    Gate knowing(List<Evidence> many) {
        return new Gate(learned, training, Evidence.pooled(many, learned.size() + 1));
    }

    /** Origins that a series is judged at. */
    static RollingOrigins origins(DemandSeries series, int horizon, int season) {
        return RollingOrigins.atGate(series.size(), horizon, season, ORIGINS);
    }

    List<Method> learned() {
        return learned;
    }

    /**
     * How the champion and the learned methods erred on a series; empty of origins where one of them fails.
     *
     * @param models fitted on all series up to the first of {@link #origins}
     */
    Judged judge(DemandSeries series, Method champion, int horizon, int season, Function<Method, FittedModel> models) {
        SortedMap<String, Accuracy> accuracies = new TreeMap<>();
        RollingOrigins origins = origins(series, horizon, season);
        if (origins.sizes().isEmpty()) {
            return new Judged(Evidence.pooled(List.of(), learned.size() + 1), accuracies, List.of());
        }
        try {
            List<Function<DemandSeries, Forecast>> all = new ArrayList<>();
            all.add(MethodRun.fittedOnce(champion, null, training.apply(champion, origins.horizon())));
            for (Method method : learned) {
                MethodRun run =
                        MethodRun.fittedOnce(method, models.apply(method), training.apply(method, origins.horizon()));
                ScoreSheet sheet = Evaluation.of(series, origins, season, run);
                accuracies.put(method.name(), sheet.accuracy());
                all.add(run);
            }
            Method naive = Method.local(new SeasonalNaive());
            MethodRun yardstick = MethodRun.fittedOnce(naive, null, training.apply(naive, origins.horizon()));
            return new Judged(Evidence.of(series, origins, yardstick, all), accuracies, List.of());
        } catch (UsageException | CancelledException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("{}: the learned methods could not be judged: {}", series.sku(), e.toString(), e);
            String names = learned.stream().map(Method::name).collect(Collectors.joining(", "));
            return new Judged(null, accuracies, List.of(ChampionSelection.failed(names, e)));
        }
    }

    /** Whether a series has no demand of its own that is known. */
    static boolean isUnsold(DemandSeries series) {
        return IntStream.range(0, series.size()).allMatch(series::isMissing);
    }

    /** The weights for a series: the champion's first, then the learned methods'. */
    Verdict verdict(Judged judged, DemandSeries series, Method champion) {
        int k = learned.size() + 1;
        List<Reason> reasons = new ArrayList<>(judged.failures());
        if (judged.evidence() == null) {
            return new Verdict(BlendWeights.only(0, k), reasons);
        }
        Evidence evidence = judged.evidence().shrunkTowards(pool);
        if (isUnsold(series)) {
            double[] weights = BlendWeights.withoutFirst(evidence.drawnToEqual());
            reasons.add(Reason.of("champion.no-own-past", "method", parts(champion, weights)));
            return new Verdict(weights, reasons);
        }
        double alone = evidence.products()[0][0];
        double[] weights = BlendWeights.fair(evidence, MARGIN);
        double gain = alone > 0 ? 1 - evidence.loss(weights) / alone : 0;
        if (gain < MARGIN) {
            reasons.add(Reason.of(
                    "champion.gate",
                    "method",
                    champion.name(),
                    "learned",
                    learned.stream().map(Method::name).collect(Collectors.joining(", ")),
                    "gain",
                    Math.max(0, gain),
                    "margin",
                    MARGIN));
            return new Verdict(BlendWeights.only(0, k), reasons);
        }
        reasons.add(Reason.of(
                "champion.blend",
                "method",
                parts(champion, weights),
                "statistical",
                champion.name(),
                "gain",
                gain,
                "origins",
                judged.evidence().origins()));
        return new Verdict(weights, reasons);
    }

    private String parts(Method champion, double[] weights) {
        return IntStream.range(0, weights.length)
                .filter(i -> weights[i] > 0)
                .mapToObj(i -> String.format(
                        Locale.ROOT, "%s %.0f%%", (i == 0 ? champion : learned.get(i - 1)).name(), 100 * weights[i]))
                .collect(Collectors.joining(" + "));
    }

    /**
     * What was seen of a series.
     *
     * @param evidence null where a method failed
     * @param accuracies of the learned methods
     */
    record Judged(Evidence evidence, SortedMap<String, Accuracy> accuracies, List<Reason> failures) {}

    /** Weights, the champion's first, and why. */
    record Verdict(double[] weights, List<Reason> reasons) {}
}
