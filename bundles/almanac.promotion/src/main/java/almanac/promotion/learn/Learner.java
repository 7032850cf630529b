package almanac.promotion.learn;

import almanac.api.CancelledException;
import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.Texts;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.promotion.PromotionHistory;
import almanac.promotion.PromotionWording;
import almanac.promotion.book.Layout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Learns effects and baselines in turns: baselines from what is not promoted, effects from what is left, baselines again without what the
 * effects explain.
 */
public final class Learner {
    private static final int ROUNDS = 3;
    private static final int STEPS = 4;
    private static final int FEW_ROUNDS = 2;
    private static final int MANY_ROUNDS = 8;
    private static final double FIRST_RUN_VARIANCE = 0.04;

    private final Layout layout;
    private final TimeGrid grid;
    private final Pace pace;
    private final List<SkuState> states;
    private final Map<Sku, Standing> standing;
    private final Lens lens;
    private final int longestGap;
    private final List<Group> groups;
    private final Map<String, List<SkuState>> byItem;
    private final Map<String, String> categories = new LinkedHashMap<>();
    private final Shrinkage shrinkage;
    private Map<String, double[]> coefficients = new TreeMap<>();
    private Shrinkage.Pooled pooled;
    private double decay;
    private double runVariance = FIRST_RUN_VARIANCE;

    private Learner(Lens lens, List<CleanedSeries> part) {
        this.grid = lens.grid();
        this.pace = lens.pace();
        this.layout = lens.layout();
        this.lens = lens;
        this.decay = pace.decays()[pace.decays().length / 2];
        Recent recent = new Recent(part.size(), pace.year());
        List<SkuHistory> all =
                part.parallelStream().map(s -> lens.history(recent.of(s))).toList();
        this.longestGap = FlagsFromSales.longestGap(all, pace.settling());
        BaselineLevel level = new BaselineLevel(pace);
        this.standing = all.stream()
                .filter(Standing::is)
                .collect(Collectors.toMap(
                        SkuHistory::sku,
                        h -> Standing.of(h, level, lens.whole(h, longestGap).promoted())));
        this.states = touched(all.stream()
                .filter(h -> !standing.containsKey(h.sku()))
                .map(h -> lens.whole(h, longestGap))
                .map(h -> new SkuState(h, pace.reach()))
                .toList());
        this.groups = states.stream()
                .collect(Collectors.groupingBy(s -> s.history().group(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Group::new)
                .toList();
        this.byItem = states.stream()
                .collect(Collectors.groupingBy(
                        s -> s.history().sku().itemId(), LinkedHashMap::new, Collectors.toList()));
        for (SkuState state : states) {
            categories.put(state.history().sku().itemId(), state.history().category());
            coefficients.put(state.history().sku().itemId(), layout.priorMean());
        }
        this.shrinkage = new Shrinkage(layout.priorMean(), layout.priorDeviation(), layout.spread());
    }

    /**
     * Learns; null where there is nothing to learn from. In a shop too big to look at at once effects are those of its first {@link
     * Parts part}; baselines are found for all.
     */
    public static Learned learn(PromotionHistory history, Progress progress) {
        return learn(history, progress, Parts.MOST);
    }

    /**
     * @param buckets of all SKUs together that are looked at at once
     */
    static Learned learn(PromotionHistory history, Progress progress, long buckets) {
        if (history.series().isEmpty()) {
            return null;
        }
        Lens lens = Lens.of(history);
        List<List<CleanedSeries>> parts = lens.parts(buckets);
        Learner first = new Learner(lens, parts.get(0));
        if (first.states.isEmpty()) {
            return null;
        }
        progress.begin("promotions", ROUNDS + parts.size() - 1L);
        Learned learned = first.run(progress);
        for (int i = 1; i < parts.size(); i++) {
            learned = learned.with(new Learner(lens, parts.get(i)).look(learned));
            done(progress, ROUNDS + (long) i);
        }
        return learned.withBetween();
    }

    private static void done(Progress progress, long steps) {
        progress.done(steps);
        if (progress.isCancelled()) {
            throw new CancelledException(Texts.of(PromotionWording.class).get("cancelled"));
        }
    }

    /** SKUs with promotions of their own, and those that these may take demand from; the others tell nothing. */
    private static List<SkuState> touched(List<SkuState> all) {
        Set<String> groups = all.stream()
                .map(SkuState::history)
                .filter(h -> h.promoted().any())
                .map(SkuHistory::group)
                .collect(Collectors.toSet());
        return all.stream().filter(s -> groups.contains(s.history().group())).toList();
    }

    private Learned run(Progress progress) {
        for (int round = 0; round < ROUNDS; round++) {
            baselines(round);
            steps();
            if (round == ROUNDS - 1) {
                bestDecay();
                steps();
            }
            done(progress, round + 1L);
        }
        return new Learned(
                layout, grid, pace, decay, runVariance, pooled, categories, skus(), standing, events(), Between.NONE);
    }

    /** Finds the baselines of a part with effects that are known. */
    private Learned look(Learned known) {
        coefficients.replaceAll(
                (item, prior) -> known.of(item, categories.get(item)).mean().toArray());
        for (int round = 0; round < ROUNDS; round++) {
            baselines(round);
            contexts(known.decay());
        }
        return new Learned(
                layout,
                grid,
                pace,
                known.decay(),
                known.runVariance(),
                known.pooled(),
                categories,
                skus(),
                standing,
                events(),
                Between.NONE);
    }

    private void baselines(int round) {
        BaselineLevel level = new BaselineLevel(pace);
        int settling = round == 0 ? pace.settling() : 0;
        states.parallelStream().forEach(s -> s.baseline(level, coefficientsOf(s), settling));
        if (round == 0) {
            YearlyIndex index = new YearlyIndex(grid, states, coefficients);
            states.parallelStream().forEach(s -> {
                s.yearly(index.of(s.history()));
                s.baseline(level, coefficientsOf(s), settling);
            });
        }
    }

    private List<LearnedSku> skus() {
        Conclusions conclusions = new Conclusions(lens, longestGap, runVariance);
        return states.parallelStream()
                .map(s -> conclusions.of(s, coefficientsOf(s)))
                .toList();
    }

    private double[] coefficientsOf(SkuState state) {
        return coefficients.get(state.history().sku().itemId());
    }

    private void steps() {
        for (int step = 0; step < STEPS; step++) {
            contexts(decay);
            pool(FEW_ROUNDS);
        }
        runVariance = RunVariance.of(states, coefficients);
        contexts(decay);
        pool(MANY_ROUNDS);
    }

    private void contexts(double left) {
        states.parallelStream().forEach(s -> s.gains(coefficientsOf(s)));
        groups.parallelStream().forEach(Group::cross);
        states.parallelStream().forEach(s -> s.contexts(left, pace.before()));
    }

    private void pool(int rounds) {
        Map<String, Sums> sums = new LinkedHashMap<>();
        for (SkuState state : states) {
            sums.computeIfAbsent(state.history().sku().itemId(), k -> new Sums(layout.size()));
        }
        byItem.entrySet().parallelStream().forEach(item -> item.getValue()
                .forEach(state -> new Rows(state, coefficientsOf(state), runVariance).addTo(sums.get(item.getKey()))));
        pooled = shrinkage.pool(sums, categories, rounds);
        Map<String, double[]> next = new TreeMap<>();
        pooled.byItem()
                .forEach((item, posterior) -> next.put(item, posterior.mean().toArray()));
        coefficients = next;
    }

    /** The decay of pull-forward under which the rows fit best. */
    private void bestDecay() {
        double least = Double.POSITIVE_INFINITY;
        double best = decay;
        for (double candidate : pace.decays()) {
            contexts(candidate);
            double deviance = states.parallelStream()
                    .mapToDouble(s -> new Rows(s, coefficientsOf(s), runVariance).deviance())
                    .sum();
            if (deviance < least) {
                least = deviance;
                best = candidate;
            }
        }
        decay = best;
    }

    private Map<String, Integer> events() {
        Map<String, Integer> events = new TreeMap<>();
        for (SkuState state : states) {
            events.merge(state.history().sku().itemId(), Conclusions.runs(state.history()), Integer::sum);
        }
        return new LinkedHashMap<>(events);
    }

    /** Units that promotions are thought to have taken from other items. */
    static double cannibalised(PromotionHistory history) {
        Lens lens = Lens.of(history);
        Learner learner = new Learner(lens, lens.parts(Parts.MOST).get(0));
        learner.run(Progress.NONE);
        double lost = 0;
        for (SkuState state : learner.states) {
            double[] own = learner.coefficientsOf(state);
            for (int t = 0; t < state.history().size(); t++) {
                double factor = Math.exp(ContextEffect.cross(state.context(), t, own));
                lost += state.baseline().units()[t] * (1 - factor);
            }
        }
        return lost;
    }
}
