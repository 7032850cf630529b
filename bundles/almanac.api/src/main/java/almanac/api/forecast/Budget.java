package almanac.api.forecast;

import almanac.api.Sku;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * How much work choosing methods may be, over all series of a plan. Where the full choice for every series would be more, the series
 * that are worth most get it and the others get less; each champion's reasons say what its series got.
 *
 * <p>Work is counted by fixed estimates and not by a clock, so that the same plan comes out on any machine and with any number of threads.
 *
 * @param minutes of one core, by those estimates; 0 for the engine's own bound, infinite for none
 * @param unitValue money a unit of a SKU is worth; NaN where that is not known
 */
public record Budget(double minutes, ToDoubleFunction<Sku> unitValue) {
    /** The engine's own bound; every unit is worth the same. */
    public static final Budget STANDARD = new Budget(0, sku -> Double.NaN);

    public Budget {
        if (!(minutes >= 0)) {
            throw new IllegalArgumentException("minutes " + minutes);
        }
        Objects.requireNonNull(unitValue, "unitValue");
    }
}
