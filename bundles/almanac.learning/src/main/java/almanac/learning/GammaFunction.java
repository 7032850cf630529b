package almanac.learning;

/**
 * The logarithm of the gamma function and its derivative for arguments above 0: the asymptotic series of Stirling (Abramowitz and Stegun 1964,
 * "Handbook of Mathematical Functions", 6.1.41 and 6.3.18) after shifting small arguments up by the recurrence (6.1.15, 6.3.5).
 */
public final class GammaFunction {
    private static final double LARGE = 8;
    private static final double HALF_LOG_2PI = 0.5 * Math.log(2 * Math.PI);

    private GammaFunction() {}

    /** log Gamma(x). */
    public static double logGamma(double x) {
        double product = 1;
        double z = x;
        while (z < LARGE) {
            product *= z;
            z++;
        }
        double q = 1 / (z * z);
        double series = (1.0 / 12 - q * (1.0 / 360 - q * (1.0 / 1260 - q * (1.0 / 1680 - q / 1188)))) / z;
        return (z - 0.5) * Math.log(z) - z + HALF_LOG_2PI + series - Math.log(product);
    }

    /** log(Gamma(x + y) / Gamma(x)) for y not negative. */
    public static double logRatio(double x, double y) {
        return y == 0 ? 0 : logGamma(x + y) - logGamma(x);
    }

    /** The derivative of log Gamma(x). */
    public static double digamma(double x) {
        double sum = 0;
        double z = x;
        while (z < LARGE) {
            sum -= 1 / z;
            z++;
        }
        double q = 1 / (z * z);
        return sum
                + Math.log(z)
                - 0.5 / z
                - q * (1.0 / 12 - q * (1.0 / 120 - q * (1.0 / 252 - q * (1.0 / 240 - q / 132))));
    }
}
