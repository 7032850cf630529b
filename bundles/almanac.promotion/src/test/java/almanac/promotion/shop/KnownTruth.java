package almanac.promotion.shop;

import almanac.api.Progress;
import almanac.api.promotion.EffectSize;
import almanac.api.promotion.PromotionEffects;
import almanac.api.promotion.Uplift;
import almanac.promotion.LearningPlanner;
import almanac.promotion.learn.Insight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How near learned effects come to the truth of a made-up shop. */
public record KnownTruth(
        double elasticityError,
        double elasticityCoverage,
        double upliftError,
        double upliftCoverage,
        double upliftBias,
        double crossRatio) {

    /** Learns from a shop and compares. */
    public static KnownTruth of(Shop shop) {
        PromotionEffects effects = new LearningPlanner().learn(shop.history(Shop.DAYS), Progress.NONE);
        Map<String, Shop.Truth> truth = new HashMap<>();
        shop.items.forEach(i -> truth.put(i.id, i));
        List<Double> elasticity = new ArrayList<>();
        double covered = 0;
        for (EffectSize e : effects.elasticities()) {
            if (e.scope() == EffectSize.Scope.ITEM) {
                double real = truth.get(e.id()).elasticity;
                elasticity.add(Math.abs(e.value() / real - 1));
                covered += e.low() <= real && real <= e.high() ? 1 : 0;
            }
        }
        List<Double> uplift = new ArrayList<>();
        double within = 0;
        double bias = 0;
        for (Uplift u : effects.uplifts()) {
            if (u.factor().scope() == EffectSize.Scope.ITEM && !u.mechanic().isEmpty()) {
                double real = truth.get(u.factor().id()).factor(u.mechanic(), u.discountPercent());
                uplift.add(Math.abs(u.factor().value() / real - 1));
                bias += Math.log(u.factor().value() / real);
                within += u.factor().low() <= real && real <= u.factor().high() ? 1 : 0;
            }
        }
        return new KnownTruth(
                median(elasticity),
                covered / elasticity.size(),
                median(uplift),
                within / uplift.size(),
                bias / uplift.size(),
                crossRatio(shop));
    }

    /** Units that all promotions are thought to have taken from other items, by those that they took. */
    private static double crossRatio(Shop shop) {
        double real = shop.cannibalised.values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return Insight.cannibalised(shop.history(Shop.DAYS)) / real;
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** {@code categories itemsEach seeds}: the benchmark. */
    public static void main(String[] args) {
        int categories = Integer.parseInt(args[0]);
        int itemsEach = Integer.parseInt(args[1]);
        int seeds = Integer.parseInt(args[2]);
        for (boolean stockOuts : new boolean[] {true, false}) {
            double[] sum = new double[6];
            for (int seed = 1; seed <= seeds; seed++) {
                KnownTruth found = of(new Shop(seed, categories, itemsEach, stockOuts));
                double[] figures = {
                    found.elasticityError,
                    found.elasticityCoverage,
                    found.upliftError,
                    found.upliftCoverage,
                    found.upliftBias,
                    found.crossRatio
                };
                System.out.println("stock-outs " + stockOuts + " seed " + seed + " " + Arrays.toString(figures));
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += figures[i] / seeds;
                }
            }
            System.out.println("stock-outs " + stockOuts + " mean " + Arrays.toString(sum));
        }
    }
}
