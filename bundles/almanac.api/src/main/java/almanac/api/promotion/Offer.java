package almanac.api.promotion;

import java.util.Objects;

/**
 * An offer that may be made, one of a few that are tried against each other; doing nothing is one too.
 *
 * @param name unique among them
 * @param mechanic as of promotions; null for none
 * @param discountPercent 0..100
 * @param cost money for making it once, 0 or more
 */
public record Offer(String name, String mechanic, double discountPercent, double cost) {
    public Offer {
        Objects.requireNonNull(name, "name");
        if (!(discountPercent >= 0 && discountPercent <= 100)) {
            throw new IllegalArgumentException(name + ": discount " + discountPercent);
        }
        if (!(cost >= 0) || Double.isInfinite(cost)) {
            throw new IllegalArgumentException(name + ": cost " + cost);
        }
    }
}
