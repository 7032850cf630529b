package almanac.replenishment.demand;

import almanac.api.demand.Distribution;
import almanac.api.demand.Samples;

/**
 * Equally likely outcomes of which only a few quantiles are asked for: they are selected, not sorted (Hoare 1961, "Algorithm 65: find",
 * Communications of the ACM 4). The same numbers as {@link Samples} gives. Not for several threads.
 */
public final class Outcomes implements Distribution {
    private final double[] values;
    private final double mean;
    private Samples sorted;

    /**
     * @param values at least one, none NaN; taken over, their order will change
     */
    public Outcomes(double[] values) {
        this.values = values;
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        this.mean = sum / values.length;
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double standardDeviation() {
        return sorted().standardDeviation();
    }

    @Override
    public double quantile(double probability) {
        int rank = (int) Math.ceil(probability * values.length - 1e-9) - 1;
        int k = Math.max(0, Math.min(values.length - 1, rank));
        return sorted != null ? sorted.quantile(probability) : select(k);
    }

    private double select(int k) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            double pivot = values[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            }
            if (k <= j) {
                high = j;
            } else if (k >= i) {
                low = i;
            } else {
                break;
            }
        }
        return values[k];
    }

    @Override
    public double cdf(double quantity) {
        return sorted().cdf(quantity);
    }

    @Override
    public double expectedShortage(double quantity) {
        return sorted().expectedShortage(quantity);
    }

    private Samples sorted() {
        if (sorted == null) {
            sorted = new Samples(values);
        }
        return sorted;
    }
}
