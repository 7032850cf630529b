package almanac.cycle.shell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as files and as people want them. */
final class Numbers {
    private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);

    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    private Numbers() {}

    /** For files: ten significant digits, a point, no grouping, no exponent; empty where there is no number. */
    static String plain(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** As {@link #plain(double)}; empty for null. */
    static String plain(Double value) {
        return value == null ? "" : plain(value.doubleValue());
    }

    /** For people: four significant digits, a point, no grouping; a dash where there is no number. */
    static String shown(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "-";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(FOUR_DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** For people: grouped, and no more decimals than the number needs. */
    static String shown(double value, Locale locale) {
        return shown(value, Math.abs(value) >= 100 || value == Math.rint(value) ? 0 : 1, 0, locale);
    }

    /** Money for people: two decimals, none from ten thousand on. */
    static String money(double value, Locale locale) {
        int decimals = Math.abs(value) >= 10_000 ? 0 : 2;
        return shown(value, decimals, decimals, locale);
    }

    /** A share for people, in percent. */
    static String percent(double share, Locale locale) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(share < 0.1 ? 1 : 0);
        return format.format(share);
    }

    private static String shown(double value, int most, int least, Locale locale) {
        if (Double.isNaN(value)) {
            return "-";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(most);
        format.setMinimumFractionDigits(least);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value == 0 ? 0.0 : value);
    }
}
