package almanac.erp.tryton;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Quantities as the host takes them. */
final class Numbers {
    private static final int MOST_DECIMALS = 9;

    private Numbers() {}

    /** Without the noise of binary fractions. */
    static double tidy(double value) {
        return rounded(value, MOST_DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** With as many decimals as a unit has, rounded up, because less would not do. */
    static double up(double value, int decimals) {
        return rounded(tidy(value), decimals, RoundingMode.CEILING);
    }

    /** As {@link #up}, rounded to the nearest. */
    static double near(double value, int decimals) {
        return rounded(value, decimals, RoundingMode.HALF_UP);
    }

    static double rounded(double value, int decimals, RoundingMode mode) {
        return BigDecimal.valueOf(value).setScale(decimals, mode).doubleValue();
    }
}
