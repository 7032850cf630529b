package almanac.forecast.uncertainty;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The one-step errors that a method made on a history: their size and, where there are enough of them, their shape, kept as 64 points
 * of the quantile function. Errors are drawn from it (a smoothed residual bootstrap), or from a normal law where there are few.
 * Immutable.
 */
public final class Errors {
    /** No error at all: a series that is known exactly. */
    public static final Errors NONE = new Errors(0, Integer.MAX_VALUE, null);

    private static final int KNOTS = 64;
    private static final int ENOUGH = 24;
    private static final int AT_MOST = 512;
    private static final float[] NORMAL = knotsOfNormal();

    private final double sigma;
    private final int freedom;
    private final float[] knots;

    private Errors(double sigma, int freedom, float[] knots) {
        this.sigma = sigma;
        this.freedom = freedom;
        this.knots = knots;
    }

    /**
     * From one-step residuals.
     *
     * @param residuals actual minus fitted; NaN where there is none
     * @param fitted parameters estimated on them
     */
    public static Errors of(double[] residuals, int fitted) {
        return of(residuals, 0, residuals.length, fitted);
    }

    /** As {@link #of(double[], int)}, over the residuals {@code from} to before {@code to}. */
    public static Errors of(double[] residuals, int from, int to, int fitted) {
        int n = 0;
        double squares = 0;
        for (int t = from; t < to; t++) {
            double e = residuals[t];
            if (!Double.isNaN(e)) {
                squares += e * e;
                n++;
            }
        }
        int freedom = Math.max(1, n - fitted);
        double sigma = Math.sqrt(squares / freedom);
        if (!(sigma > 0)) {
            return NONE;
        }
        return new Errors(sigma, freedom, n < ENOUGH ? null : shape(residuals, from, to, n));
    }

    /** Normal errors of a known size. */
    public static Errors normal(double sigma) {
        return sigma > 0 ? new Errors(sigma, Integer.MAX_VALUE, null) : NONE;
    }

    /** Errors of a positive quantity of which nothing but the mean is known: exponential, the law of greatest entropy. */
    public static Errors exponential(double mean) {
        if (!(mean > 0)) {
            return NONE;
        }
        float[] knots = new float[KNOTS];
        for (int i = 0; i < KNOTS; i++) {
            knots[i] = (float) (-Math.log1p(-probability(i)) - 1);
        }
        return new Errors(mean, Integer.MAX_VALUE, knots);
    }

    /** Standard deviation of a one-step error. */
    public double sigma() {
        return sigma;
    }

    /** One error at random. */
    public double draw(Noise noise) {
        return sigma * standard(noise.uniform(), 1);
    }

    /**
     * A quantile of an error whose standard deviation is {@code sigma} times something.
     *
     * @param own the share of the variance that a single error has in it: 1 is the errors' own shape, 0 the normal one that sums of many
     *     errors tend to
     */
    public double standard(double p, double own) {
        if (knots != null && own == 1) {
            return inShape(p);
        }
        double normal = Normal.quantile(p);
        double wide = freedom < 3 ? 1.5 * normal : normal + normal * (normal * normal + 1) / (4.0 * freedom);
        return knots == null ? wide : own * inShape(p) + (1 - own) * normal;
    }

    /** The share of {@link #standard} errors that stay below each of 64 equally likely points; for laws of whole units. */
    void points(double own, double[] into) {
        for (int i = 0; i < KNOTS; i++) {
            into[i] = knots == null ? NORMAL[i] : own * knots[i] + (1 - own) * NORMAL[i];
        }
    }

    static int pointCount() {
        return KNOTS;
    }

    public void write(DataOutput out) throws IOException {
        out.writeDouble(sigma);
        out.writeInt(freedom);
        out.writeBoolean(knots != null);
        if (knots != null) {
            for (float knot : knots) {
                out.writeFloat(knot);
            }
        }
    }

    public static Errors read(DataInput in) throws IOException {
        double sigma = in.readDouble();
        int freedom = in.readInt();
        float[] knots = null;
        if (in.readBoolean()) {
            knots = new float[KNOTS];
            for (int i = 0; i < KNOTS; i++) {
                knots[i] = in.readFloat();
            }
        }
        return new Errors(sigma, freedom, knots);
    }

    private double inShape(double p) {
        double at = p * KNOTS - 0.5;
        if (at <= 0) {
            return knots[0] + Math.min(0, Normal.quantile(p) - NORMAL[0]);
        }
        if (at >= KNOTS - 1) {
            return knots[KNOTS - 1] + Math.max(0, Normal.quantile(p) - NORMAL[KNOTS - 1]);
        }
        int i = (int) at;
        return knots[i] + (at - i) * (knots[i + 1] - knots[i]);
    }

    /** The latest residuals, centred and scaled to a variance of 1, as points of their quantile function. */
    private static float[] shape(double[] residuals, int from, int to, int n) {
        double[] sorted = new double[Math.min(n, AT_MOST)];
        int k = sorted.length;
        double sum = 0;
        for (int t = to - 1; t >= from && k > 0; t--) {
            if (!Double.isNaN(residuals[t])) {
                sorted[--k] = residuals[t];
                sum += residuals[t];
            }
        }
        Arrays.sort(sorted);
        double mean = sum / sorted.length;
        double squares = 0;
        for (double e : sorted) {
            squares += (e - mean) * (e - mean);
        }
        double deviation = Math.sqrt(squares / sorted.length);
        if (!(deviation > 0)) {
            return null;
        }
        float[] knots = new float[KNOTS];
        for (int i = 0; i < KNOTS; i++) {
            double at = Math.max(0, Math.min(sorted.length - 1, probability(i) * sorted.length - 0.5));
            int low = (int) at;
            int high = Math.min(low + 1, sorted.length - 1);
            knots[i] = (float) ((sorted[low] + (at - low) * (sorted[high] - sorted[low]) - mean) / deviation);
        }
        return knots;
    }

    private static float[] knotsOfNormal() {
        float[] knots = new float[KNOTS];
        for (int i = 0; i < KNOTS; i++) {
            knots[i] = (float) Normal.quantile(probability(i));
        }
        return knots;
    }

    private static double probability(int knot) {
        return (knot + 0.5) / KNOTS;
    }
}
