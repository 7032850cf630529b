package almanac.promotion.optimise;

import almanac.api.Sku;
import almanac.api.host.Promotion;
import almanac.api.promotion.Appraisal;
import almanac.api.promotion.Appraisal.Need;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up possible promotions: items with elasticities, prices and seasons of their own, by the constant-elasticity demand of textbooks. */
public final class Instances {
    public static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final double[] DEPTHS = {10, 20, 30, 40};

    private Instances() {}

    /** Every item, week and depth; promotions of a week. */
    public static List<Appraisal> shop(int items, int weeks, int depths, long seed) {
        Random random = new Random(seed);
        List<Appraisal> options = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            double price = Math.exp(1 + 1.5 * random.nextDouble());
            double cost = price * (0.3 + 0.35 * random.nextDouble());
            double level = Math.exp(4 + 1.2 * random.nextGaussian());
            double elasticity = 1.5 + 2.5 * random.nextDouble();
            double feature = 0.4 * random.nextDouble();
            double lost = 0.15 + 0.3 * random.nextDouble();
            double phase = 2 * Math.PI * random.nextDouble();
            for (int w = 0; w < weeks; w++) {
                double base = level * (1 + 0.3 * Math.sin(phase + w * 2 * Math.PI / 26));
                for (int d = 0; d < depths; d++) {
                    options.add(option("I" + i, w, DEPTHS[d], price, cost, base, elasticity, feature, lost));
                }
            }
        }
        return options;
    }

    private static Appraisal option(
            String item,
            int week,
            double percent,
            double price,
            double cost,
            double base,
            double elasticity,
            double feature,
            double lost) {
        LocalDate start = FIRST.plusWeeks(week);
        double paid = price * (1 - percent / 100);
        double sold = base * Math.exp(feature) * Math.pow(1 - percent / 100, -elasticity);
        double gained = sold - base;
        double away = lost * gained;
        double margin = sold * (paid - cost) - base * (price - cost) - away * (price - cost);
        Promotion promotion = new Promotion(
                item + "-" + week + "-" + percent,
                null,
                "TPR",
                start,
                start.plusDays(6),
                item,
                null,
                null,
                percent,
                null,
                null);
        return new Appraisal(
                promotion,
                gained - away,
                -away,
                sold * paid - (base + away) * price,
                margin,
                sold * (price - paid),
                1 - cost / paid,
                List.of(new Need(new Sku(item, "L"), start, gained, 1.4 * gained)));
    }
}
