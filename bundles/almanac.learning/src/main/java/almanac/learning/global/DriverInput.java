package almanac.learning.global;

/**
 * How one driver goes into the network. Values that are not flags are pulled together by an inverse hyperbolic sine, which keeps zero and
 * both signs, and brought to mean 0 and deviation 1; values that are always positive, such as prices, go in a second time as the logarithm of
 * their ratio to the window's mean: relative to the series' own past.
 *
 * @param name of the driver
 * @param ahead whether it is known ahead, so that values over the horizon are used too
 * @param size mean absolute value; 0 where the values are 0 and 1 only and go in as they are
 * @param mean after the inverse hyperbolic sine
 * @param deviation after the inverse hyperbolic sine
 * @param relative deviation of the logarithm of the ratio to the series' mean; 0 where there is no such input
 */
record DriverInput(String name, boolean ahead, double size, double mean, double deviation, double relative) {
    /** Values that go into the network. */
    int inputs() {
        return relative > 0 ? 2 : 1;
    }

    /** On the network's scale; what is not known is the mean. */
    float scaled(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return 0;
        }
        return (float) ((pulled(value, size) - mean) / deviation);
    }

    /** Relative to a mean of the past, on the network's scale; 0 where either is not known. */
    float relativeTo(double value, double past) {
        if (!(value > 0) || !(past > 0) || Double.isInfinite(value)) {
            return 0;
        }
        return (float) Math.max(-5, Math.min(5, Math.log(value / past) / relative));
    }

    static double pulled(double value, double size) {
        if (size == 0) {
            return value;
        }
        double v = value / size;
        return Math.signum(v) * Math.log(Math.abs(v) + Math.sqrt(v * v + 1));
    }
}
