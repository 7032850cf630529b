package almanac.forecast.intermittent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The negative binomial law with a given mean and variance; with a variance that is not above the mean, the Poisson law. Its
 * probabilities follow from one another: P(k) = P(k-1) (r + k - 1) / k (1 - p), with p = mean / variance and r = mean p / (1 - p)
 * (Johnson, Kemp and Kotz 2005, "Univariate Discrete Distributions", 3rd ed., section 5.1). Means above 1,000 are counted in lots of a
 * 200th of the mean.
 */
public final class NegativeBinomialLaw implements DemandLaw {
    private static final double MANY = 1000;
    private static final double LOTS = 200;
    private static final int MOST = 20_000;
    private static final double NEARLY_ONE = 1 - 1e-9;

    private final double mean;
    private final double variance;
    private final double lot;
    private final double[] cumulative;

    /**
     * @param mean above 0
     */
    public NegativeBinomialLaw(double mean, double variance) {
        this.mean = mean;
        this.variance = variance;
        this.lot = mean > MANY ? mean / LOTS : 1;
        this.cumulative = cumulative(mean / lot, variance / lot / lot);
    }

    /** Reads what {@link #write} wrote. */
    public static DemandLaw read(DataInput in) throws IOException {
        return new NegativeBinomialLaw(in.readDouble(), in.readDouble());
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double occurrence() {
        return 1 - cumulative[0];
    }

    @Override
    public double quantile(double probability) {
        int found = Arrays.binarySearch(cumulative, probability);
        int at = found >= 0 ? found : -found - 1;
        return lot * Math.min(at, cumulative.length - 1);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeDouble(mean);
        out.writeDouble(variance);
    }

    private static double[] cumulative(double mean, double variance) {
        boolean poisson = variance <= mean * (1 + 1e-6);
        double p = mean / variance;
        double r = mean * p / (1 - p);
        double probability = poisson ? Math.exp(-mean) : Math.exp(r * Math.log(p));
        double[] sums = new double[16];
        double sum = probability;
        sums[0] = sum;
        int k = 0;
        while (sum < NEARLY_ONE && k + 1 < MOST) {
            k++;
            probability *= poisson ? mean / k : (r + k - 1) / k * (1 - p);
            sum += probability;
            sums = k < sums.length ? sums : Arrays.copyOf(sums, 2 * sums.length);
            sums[k] = sum;
        }
        return Arrays.copyOf(sums, k + 1);
    }
}
