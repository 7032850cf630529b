package almanac.forecast.intermittent;

import org.apache.commons.math3.special.Erf;

/**
 * The level of demand where stock-outs cut some buckets off: the normal law of greatest likelihood, a bucket cut off telling only that
 * demand was no less than what was sold. Source: Tobin (1958), "Estimation of relationships for limited dependent variables",
 * Econometrica 26, 24-36; found by expectation and maximisation (Dempster, Laird and Rubin 1977, Journal of the Royal Statistical Society
 * B 39, 1-38, section 4.3). Where every bucket is cut off, what was sold is taken as it is. Immutable.
 */
public final class CensoredLevel {
    private static final int ROUNDS = 2000;
    private static final double TOLERANCE = 1e-10;

    private final double[] sold;
    private final boolean[] cutOff;
    private double mean;
    private double deviation;

    /**
     * @param sold units a bucket, at least one; copied
     * @param cutOff whether demand was no less than what was sold, one a bucket; copied
     */
    public CensoredLevel(double[] sold, boolean[] cutOff) {
        this.sold = sold.clone();
        this.cutOff = cutOff.clone();
        boolean known = false;
        for (boolean cut : cutOff) {
            known |= !cut;
        }
        maximise(false);
        for (int round = 0; known && round < ROUNDS; round++) {
            double before = mean;
            double spread = deviation;
            maximise(true);
            if (Math.abs(mean - before) + Math.abs(deviation - spread) <= TOLERANCE * deviation) {
                break;
            }
        }
    }

    /** Mean demand a bucket. */
    public double mean() {
        return mean;
    }

    /** Standard deviation of demand in a bucket. */
    public double deviation() {
        return deviation;
    }

    /** Expected units that were asked for and not sold in a bucket: 0 where it was not cut off. */
    public double lost(int bucket) {
        if (!cutOff[bucket]) {
            return 0;
        }
        double missed = mean - sold[bucket];
        return deviation > 0 ? missed + deviation * hazard(bucket) : Math.max(0, missed);
    }

    /** Expected units lost in all buckets. */
    public double lost() {
        double sum = 0;
        for (int t = 0; t < sold.length; t++) {
            sum += lost(t);
        }
        return sum;
    }

    /** One round: mean and deviation from the expected demands and their squares. */
    private void maximise(boolean expect) {
        double shift = 0;
        double squares = 0;
        double centre = expect ? mean : sold[0];
        for (int t = 0; t < sold.length; t++) {
            double above = sold[t] - centre;
            if (expect && cutOff[t] && deviation > 0) {
                double hazard = hazard(t);
                shift += deviation * hazard;
                squares += deviation * deviation + deviation * above * hazard;
            } else if (expect && cutOff[t]) {
                shift += Math.max(0, above);
                squares += Math.max(0, above) * above;
            } else {
                shift += above;
                squares += above * above;
            }
        }
        double moved = shift / sold.length;
        mean = centre + moved;
        deviation = Math.sqrt(Math.max(0, squares / sold.length - moved * moved));
    }

    /** Density over the chance of more, of what was sold: far out it tends to the distance from the mean. */
    private double hazard(int bucket) {
        double z = (sold[bucket] - mean) / deviation;
        if (z > 25) {
            return z + 1 / z;
        }
        return Math.sqrt(2 / Math.PI) * Math.exp(-z * z / 2) / Erf.erfc(z / Math.sqrt(2));
    }
}
