package almanac.api.forecast;

/**
 * Maps values to a common scale and back: scaled = (value - offset) / spread.
 *
 * @param offset what becomes 0
 * @param spread what becomes 1; never 0
 */
public record Scaler(double offset, double spread) {
    public Scaler {
        if (!(spread > 0) || Double.isInfinite(spread)) {
            throw new IllegalArgumentException("spread " + spread);
        }
    }

    /** The least value becomes 0 and the greatest 1; a constant becomes 0. NaN values are passed over. */
    public static Scaler minMax(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double v : values) {
            if (!Double.isNaN(v)) {
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
        }
        return new Scaler(low > high ? 0 : low, high > low ? high - low : 1);
    }

    /** The mean becomes 0 and the standard deviation (divided by n) 1; a constant becomes 0. NaN values are passed over. */
    public static Scaler standard(double[] values) {
        double sum = 0;
        int n = 0;
        for (double v : values) {
            if (!Double.isNaN(v)) {
                sum += v;
                n++;
            }
        }
        double mean = n == 0 ? 0 : sum / n;
        double squares = 0;
        for (double v : values) {
            if (!Double.isNaN(v)) {
                squares += (v - mean) * (v - mean);
            }
        }
        double deviation = n == 0 ? 0 : Math.sqrt(squares / n);
        return new Scaler(mean, deviation > 0 ? deviation : 1);
    }

    public double scale(double value) {
        return (value - offset) / spread;
    }

    public double unscale(double scaled) {
        return scaled * spread + offset;
    }
}
