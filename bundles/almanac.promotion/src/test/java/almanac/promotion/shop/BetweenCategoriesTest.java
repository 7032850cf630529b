package almanac.promotion.shop;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Progress;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandSeries;
import almanac.api.promotion.BetweenEffect;
import almanac.api.promotion.PromotionEffects;
import almanac.api.promotion.PromotionHistory;
import almanac.promotion.LearningPlanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Effects between categories of a made-up shop: one category takes from another, one adds to a third, the others leave each other alone. */
class BetweenCategoriesTest {
    private static final double TAKEN = 0.35;
    private static final double ADDED = 0.30;

    /** As the shop sells, but C1 loses a share of what C0's promotions add, and C2 gains a share of it. */
    private static PromotionHistory history(Shop shop, double taken, double added) {
        PromotionHistory plain = shop.history(Shop.DAYS);
        double[] gains = new double[Shop.DAYS];
        Map<String, double[]> bases = new HashMap<>();
        for (Shop.Truth item : shop.items) {
            double[] base = bases.computeIfAbsent(item.category, k -> new double[Shop.DAYS]);
            for (int t = 0; t < Shop.DAYS; t++) {
                base[t] += item.base[t];
                if (item.category.equals("C0") && item.running[t] != null) {
                    double factor = item.factor(item.running[t].mechanic(), item.running[t].discountPercent());
                    gains[t] += Math.max(0, item.base[t] * (factor * Math.exp(item.special[t]) - 1));
                }
            }
        }
        List<CleanedSeries> series = new ArrayList<>();
        int i = 0;
        for (CleanedSeries one : plain.series()) {
            String category = shop.items.get(i++).category;
            double share = category.equals("C1") ? -taken : category.equals("C2") ? added : 0;
            double[] units = one.raw().toArray();
            for (int t = 0; t < units.length; t++) {
                double factor = 1 + share * gains[t] / bases.get(category)[t];
                units[t] = Math.rint(units[t] * Math.max(0.2, factor));
            }
            DemandSeries changed = one.raw().withDemand(units);
            series.add(new CleanedSeries(changed, changed, one.corrections(), one.demandClass()));
        }
        return new PromotionHistory(series, plain.promotions(), plain.prices(), plain.items(), plain.asOf());
    }

    private static BetweenEffect effect(PromotionEffects effects, String from, String to) {
        return effects.betweenCategories().stream()
                .filter(e -> e.from().equals(from) && e.to().equals(to))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_category_that_loses_and_one_that_gains_are_found_and_the_others_are_not() {
        PromotionEffects effects =
                new LearningPlanner().learn(history(new Shop(31, 5, 8, false), TAKEN, ADDED), Progress.NONE);
        BetweenEffect loses = effect(effects, "C0", "C1");
        BetweenEffect gains = effect(effects, "C0", "C2");
        assertThat(loses.share()).isBetween(0.6 * TAKEN, 1.2 * TAKEN);
        assertThat(loses.low()).isLessThan(loses.share()).isPositive();
        assertThat(loses.isReckonedWith()).isTrue();
        assertThat(gains.share()).isBetween(-1.2 * ADDED, -0.6 * ADDED);
        assertThat(gains.high()).isNegative();
        assertThat(gains.isReckonedWith()).isTrue();
        assertThat(effects.betweenCategories())
                .filteredOn(e -> !e.from().equals("C0"))
                .allMatch(e -> Math.abs(e.share()) < 0.12)
                .noneMatch(BetweenEffect::isReckonedWith);
    }

    @Test
    void where_categories_leave_each_other_alone_nothing_is_reckoned_with() {
        PromotionEffects effects = new LearningPlanner().learn(history(new Shop(32, 4, 8, true), 0, 0), Progress.NONE);
        assertThat(effects.betweenCategories()).hasSize(12).noneMatch(BetweenEffect::isReckonedWith);
    }
}
