package almanac.erp.demo.shop;

import java.util.List;

/**
 * What promotions do to the demand of each listing: uplift by depth and mechanic on its own days, a dip on the days after them (customers
 * have stocked up), and cannibalisation by promoted products of the same category at the same warehouse.
 */
final class PromotionEffects {
    private static final double PANTRY_DECAY = 0.82;
    private static final double PANTRY_FILL = 0.18;
    private static final double DIP = 0.22;
    private static final double CANNIBALISATION = 0.05;
    private static final double MOST_CANNIBALISED = 0.3;

    private final List<Listing> listings;
    private final Campaign[][] running;
    private final double[][] logUplift;

    PromotionEffects(long seed, List<Listing> listings, List<Campaign> campaigns) {
        this.listings = listings;
        running = new Campaign[listings.size()][Days.COUNT];
        logUplift = new double[listings.size()][Days.COUNT];
        for (Campaign campaign : campaigns) {
            for (Listing listing : listings) {
                if (campaign.covers(listing)) {
                    apply(campaign, listing, new Dice(seed, "uplift", campaign.id(), listing.index()));
                }
            }
        }
    }

    /** The promotion that a customer gets on a day: the deepest; null where there is none. */
    Campaign running(Listing listing, int day) {
        return running[listing.index()][day];
    }

    /** Factors on the demand of a listing, one a day. */
    double[] factors(Listing listing) {
        double[] own = logUplift[listing.index()];
        double[] siblings = siblings(listing);
        double[] factors = new double[Days.COUNT];
        double pantry = 0;
        for (int day = 0; day < Days.COUNT; day++) {
            double loss = Math.min(MOST_CANNIBALISED, CANNIBALISATION * siblings[day]) + DIP * pantry;
            factors[day] = StrictMath.exp(own[day] > 0 ? own[day] : -loss);
            pantry = PANTRY_DECAY * pantry + PANTRY_FILL * own[day];
        }
        return factors;
    }

    private void apply(Campaign campaign, Listing listing, Dice dice) {
        double price = -listing.product().category().elasticity() * StrictMath.log(1 - campaign.discount());
        double damped = campaign.mechanic() == Campaign.Mechanic.BOGO ? 0.6 * price : price;
        double uplift = damped * dice.uniform(0.8, 1.2) + StrictMath.log(campaign.mechanic().attention);
        int from = Math.max(0, Days.day(campaign.startsOn()));
        int to = Math.min(Days.COUNT - 1, Days.day(campaign.endsOn()));
        for (int day = from; day <= to; day++) {
            Campaign other = running[listing.index()][day];
            if (other == null || other.discount() < campaign.discount()) {
                running[listing.index()][day] = campaign;
                logUplift[listing.index()][day] = uplift;
            }
        }
    }

    private double[] siblings(Listing listing) {
        double[] sum = new double[Days.COUNT];
        for (Listing other : listings) {
            boolean rival = other != listing
                    && other.warehouse() == listing.warehouse()
                    && other.product().category() == listing.product().category();
            if (rival) {
                double[] theirs = logUplift[other.index()];
                for (int day = 0; day < Days.COUNT; day++) {
                    sum[day] += theirs[day];
                }
            }
        }
        return sum;
    }
}
