package almanac.api.run;

/**
 * Forecast value added by the overrides of one reason and author, over the buckets that are over.
 *
 * @param buckets how many, SKU by SKU
 * @param actual units asked for
 * @param errorBefore sum of absolute errors without the override
 * @param errorAfter with it
 * @param bias with it: sum of forecast minus actual
 * @param better buckets in which the override came closer
 */
public record OverrideValue(
        String reason,
        String author,
        int buckets,
        double actual,
        double errorBefore,
        double errorAfter,
        double bias,
        int better) {
    /** Error as a share of demand without the override; NaN where nothing was asked for. */
    public double wapeBefore() {
        return actual > 0 ? errorBefore / actual : Double.NaN;
    }

    /** The same with it. */
    public double wapeAfter() {
        return actual > 0 ? errorAfter / actual : Double.NaN;
    }

    /** Forecast value added: the difference of the two, positive where the override helped. */
    public double added() {
        return wapeBefore() - wapeAfter();
    }
}
