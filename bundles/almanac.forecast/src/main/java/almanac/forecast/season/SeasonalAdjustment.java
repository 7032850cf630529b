package almanac.forecast.season;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Takes a fixed season out of a history and puts it back into what is forecast without it. Immutable.
 */
public final class SeasonalAdjustment {
    /** No season. */
    public static final SeasonalAdjustment NONE = new SeasonalAdjustment(new double[0], false, 0);

    /** 90% two-sided limit of a standard normal. */
    private static final double LIMIT = 1.645;

    private final double[] indices;
    private final boolean ratio;
    private final int next;

    /**
     * @param indices by bucket number modulo the length; kept
     * @param ratio whether they multiply, else they are added
     * @param next place in the season of the first bucket ahead
     */
    private SeasonalAdjustment(double[] indices, boolean ratio, int next) {
        this.indices = indices;
        this.ratio = ratio;
        this.next = next;
    }

    /**
     * By classical decomposition: multiplicative where every value is above 0, else additive; none where the history is shorter than two
     * seasons or shows no season.
     */
    public static SeasonalAdjustment of(double[] y, int length) {
        return shows(y, length) ? always(y, length) : NONE;
    }

    /** As {@link #of}, without asking whether there is a season. */
    public static SeasonalAdjustment always(double[] y, int length) {
        double[] average = SeasonalIndices.centredAverage(y, length);
        boolean positive = true;
        for (double v : y) {
            positive &= v > 0;
        }
        double[] indices = positive
                ? SeasonalIndices.multiplicative(y, average, length)
                : SeasonalIndices.additive(y, average, length);
        return new SeasonalAdjustment(indices, positive, y.length % length);
    }

    /**
     * Whether the autocorrelation at the season's lag is significant at 90%, as in the M3 and M4 competitions (Fiorucci et al. 2016,
     * International Journal of Forecasting 32, section 2).
     */
    public static boolean shows(double[] y, int length) {
        int n = y.length;
        if (length < 2 || n < 2 * length + 1) {
            return false;
        }
        double mean = 0;
        for (double v : y) {
            mean += v / n;
        }
        double variance = 0;
        for (double v : y) {
            variance += (v - mean) * (v - mean);
        }
        double squares = 0;
        double correlation = 0;
        for (int lag = 1; lag <= length; lag++) {
            double sum = 0;
            for (int t = lag; t < n; t++) {
                sum += (y[t] - mean) * (y[t - lag] - mean);
            }
            correlation = sum / variance;
            if (lag < length) {
                squares += correlation * correlation;
            }
        }
        return Math.abs(correlation) > LIMIT * Math.sqrt((1 + 2 * squares) / n);
    }

    public boolean isNone() {
        return indices.length == 0;
    }

    /** The history without its season. */
    public double[] remove(double[] y) {
        double[] adjusted = y.clone();
        for (int t = 0; t < y.length && !isNone(); t++) {
            double index = indices[t % indices.length];
            adjusted[t] = ratio ? y[t] / index : y[t] - index;
        }
        return adjusted;
    }

    /** Puts the season back, {@code step} buckets ahead (0 is the first). */
    public double restore(double value, int step) {
        if (isNone()) {
            return value;
        }
        double index = indices[(next + step) % indices.length];
        return ratio ? value * index : value + index;
    }

    /** What a deviation from the mean becomes, {@code step} buckets ahead. */
    public double stretch(double deviation, int step) {
        return isNone() || !ratio ? deviation : deviation * indices[(next + step) % indices.length];
    }

    /** Writes what {@link #read} reads. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(indices.length);
        out.writeBoolean(ratio);
        out.writeInt(next);
        for (double index : indices) {
            out.writeDouble(index);
        }
    }

    public static SeasonalAdjustment read(DataInput in) throws IOException {
        double[] indices = new double[in.readInt()];
        boolean ratio = in.readBoolean();
        int next = in.readInt();
        for (int i = 0; i < indices.length; i++) {
            indices[i] = in.readDouble();
        }
        return new SeasonalAdjustment(indices, ratio, next);
    }
}
