package almanac.promotion.offer;

import almanac.api.promotion.Offer;
import almanac.api.promotion.OfferCase;
import almanac.api.promotion.OfferDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Customers whose answer to an offer is known: what each offer earns on average depends on how loyal the customer is. Nothing earns 1; ten percent earn
 * 0.8 + 0.6 x loyalty, thirty percent 1.3 - 0.8 x loyalty; loyalty is normal. Rewards have a standard deviation of 1.
 */
final class Market {
    static final Offer NONE = new Offer("none", null, 0, 0);
    static final Offer TEN = new Offer("ten", "COUPON", 10, 0.1);
    static final Offer THIRTY = new Offer("thirty", "COUPON", 30, 0.3);
    static final List<Offer> OFFERS = List.of(NONE, TEN, THIRTY);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Random random;
    private long next;

    Market(long seed) {
        random = new Random(seed);
    }

    OfferCase customer() {
        TreeMap<String, Double> context = new TreeMap<>();
        context.put("loyalty", random.nextGaussian());
        return new OfferCase("customer-" + next++, context);
    }

    static double mean(Offer offer, OfferCase customer) {
        double loyalty = customer.context().get("loyalty");
        return switch (offer.name()) {
            case "ten" -> 0.8 + 0.6 * loyalty;
            case "thirty" -> 1.3 - 0.8 * loyalty;
            default -> 1;
        };
    }

    static double best(OfferCase customer) {
        return OFFERS.stream().mapToDouble(o -> mean(o, customer)).max().orElseThrow();
    }

    double reward(Offer offer, OfferCase customer) {
        return mean(offer, customer) + random.nextGaussian();
    }

    /** A decision with its reward. */
    OfferDecision rewarded(OfferDecision made, long id) {
        return new OfferDecision(
                id,
                made.experiment(),
                START.plusSeconds(id),
                made.subject(),
                made.eligible(),
                made.chosen(),
                made.probability(),
                made.policy(),
                made.explored(),
                reward(made.chosen(), made.subject()));
    }

    /** Decisions of somebody who gives offers by fixed chances, whoever the customer is. */
    List<OfferDecision> log(int size, double... chances) {
        List<OfferDecision> log = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double u = random.nextDouble();
            int a = 0;
            while (a < chances.length - 1 && u >= chances[a]) {
                u -= chances[a++];
            }
            OfferDecision made = new OfferDecision(
                    0, "E", START, customer(), OFFERS, OFFERS.get(a), chances[a], "campaign", false, null);
            log.add(rewarded(made, i + 1L));
        }
        return log;
    }
}
