package almanac.promotion;

import almanac.api.Sku;
import almanac.api.host.Promotion;
import almanac.api.promotion.BetweenEffect;
import almanac.api.promotion.EffectSize;
import almanac.api.promotion.EffectSize.Scope;
import almanac.api.promotion.Uplift;
import almanac.promotion.book.Layout;
import almanac.promotion.book.PromotionBook;
import almanac.promotion.learn.Learned;
import almanac.promotion.learn.Posterior;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Learned effects as lists for people: all items, categories, items with promotions of their own. */
final class EffectTables {
    /** Standard normal quantile of 95%. */
    private static final double Z95 = 1.6448536269514722;

    private final Learned learned;
    private final Map<String, TreeSet<Integer>> depths = new TreeMap<>();

    /**
     * @param book of the same promotions
     */
    EffectTables(Learned learned, List<Promotion> promotions, PromotionBook book) {
        this.learned = learned;
        for (Promotion promotion : promotions) {
            String mechanic =
                    learned.layout().mechanic(promotion.mechanic()) < 0 ? "" : Layout.name(promotion.mechanic());
            double percent = percent(promotion, book);
            depths.computeIfAbsent(mechanic, k -> new TreeSet<>()).add((int) Math.round(percent / 5) * 5);
        }
    }

    /** The discount, also where only the price tells it; 0 where nothing does. */
    private static double percent(Promotion promotion, PromotionBook book) {
        if (promotion.discountPercent() != null) {
            return promotion.discountPercent();
        }
        return promotion.itemId() == null
                ? 0
                : -100 * Math.expm1(-book.depth(promotion, new Sku(promotion.itemId(), promotion.locationId())));
    }

    /** One coefficient. */
    List<EffectSize> of(int coefficient) {
        List<EffectSize> sizes = new ArrayList<>();
        each((scope, id, posterior, events) -> {
            double mean = posterior.mean(coefficient);
            double off = Z95 * posterior.deviation(coefficient);
            sizes.add(new EffectSize(scope, id, mean, mean - off, mean + off, events));
        });
        return sizes;
    }

    /** What promotions do to other categories. */
    List<BetweenEffect> between() {
        return learned.between().all().stream()
                .map(e -> new BetweenEffect(
                        e.from(),
                        e.to(),
                        e.share(),
                        e.share() - Z95 * e.deviation(),
                        e.share() + Z95 * e.deviation(),
                        e.runs(),
                        e.isClear()))
                .toList();
    }

    /** The factor of promotions, by mechanic and depth as they were seen, depths rounded to five percent. */
    List<Uplift> uplifts() {
        List<Uplift> uplifts = new ArrayList<>();
        each((scope, id, posterior, events) -> depths.forEach((mechanic, percents) -> percents.forEach(percent -> {
            double[] weights = new double[learned.layout().size()];
            weights[Layout.PROMOTED] = 1;
            weights[Layout.PRICE] = -Math.log1p(-Math.min(95, percent) / 100.0);
            if (!mechanic.isEmpty()) {
                weights[learned.layout().mechanic(mechanic)] = 1;
            }
            double mean = posterior.mean(weights);
            double off = Z95 * posterior.deviation(weights);
            EffectSize factor =
                    new EffectSize(scope, id, Math.exp(mean), Math.exp(mean - off), Math.exp(mean + off), events);
            uplifts.add(new Uplift(mechanic, percent, factor));
        })));
        return uplifts;
    }

    private interface Visitor {
        void visit(Scope scope, String id, Posterior posterior, int events);
    }

    private void each(Visitor visitor) {
        Map<String, Integer> byCategory = new TreeMap<>();
        learned.events()
                .forEach((item, n) -> byCategory.merge(learned.categories().get(item), n, Integer::sum));
        int all = byCategory.values().stream().mapToInt(Integer::intValue).sum();
        visitor.visit(Scope.ALL, "", learned.pooled().all(), all);
        learned.pooled()
                .byCategory()
                .forEach((category, posterior) ->
                        visitor.visit(Scope.CATEGORY, category, posterior, byCategory.getOrDefault(category, 0)));
        learned.events().forEach((item, events) -> {
            if (events > 0) {
                visitor.visit(
                        Scope.ITEM, item, learned.of(item, learned.categories().get(item)), events);
            }
        });
    }
}
