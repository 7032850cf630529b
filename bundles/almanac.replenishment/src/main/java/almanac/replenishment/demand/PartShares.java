package almanac.replenishment.demand;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * What share of a bucket's demand falls into some of its days.
 *
 * <p>Taking simply the days' share would make part of a bucket too certain. Where demand over time is a gamma process with a squared
 * coefficient of variation c a bucket, the share of w of the bucket, given the bucket's total, is Beta(w/c, (1-w)/c) (the gamma bridge;
 * Ribeiro and Webber 2004, "Valuing path-dependent options in the variance-gamma model", section 3). Its mean is w, and the part keeps
 * the variance that independent days have. Shares come from tables of equally likely values.
 */
final class PartShares {
    private static final int VALUES = 64;
    /** Shapes are rounded to half powers of two. */
    private static final int STEPS_A_DOUBLING = 2;

    private static final int LEAST = -4 * STEPS_A_DOUBLING;
    private static final int MOST = 10 * STEPS_A_DOUBLING;

    private record Key(int length, int shape) {}

    private static final ConcurrentMap<Key, PartShares> TABLES = new ConcurrentHashMap<>();

    private final int length;
    private final double shape;
    private final AtomicReferenceArray<double[]> ofDays;

    private PartShares(Key key) {
        length = key.length();
        shape = Math.pow(2, (double) key.shape() / STEPS_A_DOUBLING);
        ofDays = new AtomicReferenceArray<>(length);
    }

    /**
     * The shares of a bucket.
     *
     * @param length days of the bucket
     * @param squaredVariation squared coefficient of variation of a bucket's demand
     */
    static PartShares of(int length, double squaredVariation) {
        int shape = (int) Math.round(-STEPS_A_DOUBLING * Math.log(squaredVariation) / Math.log(2));
        Key key = new Key(length, Math.max(LEAST, Math.min(MOST, shape)));
        PartShares made = TABLES.get(key);
        return made != null ? made : TABLES.computeIfAbsent(key, PartShares::new);
    }

    int length() {
        return length;
    }

    /**
     * Equally likely shares, ascending; a longer part of the same bucket has the larger value at each place. Not to be changed.
     *
     * @param days above 0 and below the bucket's length
     */
    double[] in(int days) {
        double[] shares = ofDays.get(days);
        if (shares == null) {
            shares = table(days);
            ofDays.set(days, shares);
        }
        return shares;
    }

    /** The share at a chance in (0, 1). */
    static double at(double[] shares, double chance) {
        return shares[(int) (chance * VALUES)];
    }

    private double[] table(int days) {
        double part = (double) days / length;
        BetaDistribution beta = new BetaDistribution(null, shape * part, shape * (1 - part));
        double[] shares = new double[VALUES];
        double sum = 0;
        for (int i = 0; i < VALUES; i++) {
            shares[i] = beta.inverseCumulativeProbability((i + 0.5) / VALUES);
            sum += shares[i];
        }
        double correction = part * VALUES - sum;
        for (int i = 0; i < VALUES; i++) {
            double room = correction > 0 ? (1 - shares[i]) / (VALUES - sum) : shares[i] / sum;
            shares[i] += correction * room;
        }
        return shares;
    }
}
