package almanac.erp.demo.shop;

import almanac.erp.demo.shop.Product.Velocity;
import java.util.List;

/**
 * What customers asked for, whether it was there or not. No host table has it; tests and benchmarks measure against it. It does not
 * depend on what was in stock.
 */
final class TrueDemand {
    private static final double WEIGHT_A_CUSTOMER = 0.6;

    private final double[][] asked;
    private final double[][] promotionFactor;
    private final double[] usual;

    TrueDemand(long seed, List<Listing> listings, Pattern pattern, PromotionEffects effects) {
        asked = new double[listings.size()][];
        promotionFactor = new double[listings.size()][];
        usual = new double[listings.size()];
        for (Listing listing : listings) {
            Dice dice = new Dice(seed, "demand", listing.index());
            Velocity velocity = listing.product().velocity();
            double level = Pattern.level(
                            velocity, new Dice(seed, "level", listing.product().id()))
                    * listing.warehouse().market
                    * dice.uniform(0.8, 1.2);
            promotionFactor[listing.index()] = effects.factors(listing);
            usual[listing.index()] = level * unitsACustomer(velocity);
            asked[listing.index()] =
                    draw(listing, level, pattern.factors(listing, dice), promotionFactor[listing.index()], dice);
        }
    }

    /** Units asked for on a day. */
    double asked(Listing listing, int day) {
        return asked[listing.index()][day];
    }

    /** Factor of promotions on a day's expected demand: above 1 by its own, below 1 by others' or after its own. */
    double promotionFactor(Listing listing, int day) {
        return promotionFactor[listing.index()][day];
    }

    /** Units a day at the beginning, before trend and season. */
    double usual(Listing listing) {
        return usual[listing.index()];
    }

    /** More demand on a day than was drawn: orders for later. */
    void add(Listing listing, int day, double quantity) {
        asked[listing.index()][day] += quantity;
    }

    private static double unitsACustomer(Velocity velocity) {
        return switch (velocity) {
            case FAST, MEDIUM -> 1;
            case SLOW -> 1.4;
            case LUMPY -> 15;
        };
    }

    private static double[] draw(Listing listing, double level, double[] factors, double[] promotion, Dice dice) {
        double[] asked = new double[Days.COUNT];
        for (int day = listing.firstDay(); day < listing.endDay(); day++) {
            double mean = level * factors[day] * promotion[day];
            asked[day] = mean == 0 ? 0 : listing.round(draw(listing.product(), mean, dice));
        }
        return asked;
    }

    private static double draw(Product product, double mean, Dice dice) {
        boolean loose = product.category().decimals() > 0;
        switch (product.velocity()) {
            case SLOW:
                return dice.chance(mean) ? 1 + dice.poisson(0.4) : 0;
            case LUMPY:
                return dice.chance(mean) ? Math.max(1, Math.round(dice.logNormal(12, 0.7))) : 0;
            default:
                double busy = dice.gamma(8, mean);
                if (!loose) {
                    return dice.poisson(busy);
                }
                int customers = dice.poisson(busy / WEIGHT_A_CUSTOMER);
                return customers == 0 ? 0 : dice.gamma(3.0 * customers, WEIGHT_A_CUSTOMER * customers);
        }
    }
}
