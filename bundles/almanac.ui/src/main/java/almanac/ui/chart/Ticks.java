package almanac.ui.chart;

/**
 * Round numbers along an axis that begins at 0 or below.
 *
 * @param low of the axis
 * @param high of the axis
 * @param step between two ticks: 1, 2 or 5 times a power of ten
 */
public record Ticks(double low, double high, double step) {
    private static final int MOST = 6;

    /** An axis that holds all values; from 0 where none is below. */
    public static Ticks over(double least, double most) {
        double top = most > 0 ? most : 1;
        double bottom = Math.min(0, least);
        double raw = (top - bottom) / MOST;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double share = raw / power;
        double step = power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
        return new Ticks(Math.floor(bottom / step) * step, Math.ceil(top / step) * step, step);
    }

    /** Ticks, the lowest first. */
    public double[] all() {
        int count = (int) Math.round((high - low) / step) + 1;
        double[] ticks = new double[count];
        for (int i = 0; i < count; i++) {
            ticks[i] = low + i * step;
        }
        return ticks;
    }

    /** Where a value stands, 0 at the low end and 1 at the high one. */
    public double share(double value) {
        return (value - low) / (high - low);
    }
}
