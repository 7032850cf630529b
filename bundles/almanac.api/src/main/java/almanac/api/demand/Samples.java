package almanac.api.demand;

/** The empirical distribution of equally likely outcomes. Immutable. */
public final class Samples implements Distribution {
    private final double[] sorted;
    private final double[] sumAbove;
    private final double mean;
    private final double standardDeviation;

    /**
     * @param outcomes at least one, none NaN; copied
     */
    public Samples(double[] outcomes) {
        if (outcomes.length == 0) {
            throw new IllegalArgumentException("no outcomes");
        }
        sorted = Ascending.of(outcomes);
        if (Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("an outcome is not a number");
        }
        sumAbove = new double[sorted.length + 1];
        for (int i = sorted.length - 1; i >= 0; i--) {
            sumAbove[i] = sumAbove[i + 1] + sorted[i];
        }
        mean = sumAbove[0] / sorted.length;
        double squares = 0;
        for (double x : sorted) {
            squares += (x - mean) * (x - mean);
        }
        standardDeviation = sorted.length < 2 ? 0 : Math.sqrt(squares / (sorted.length - 1));
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double standardDeviation() {
        return standardDeviation;
    }

    /** The inverse of the empirical distribution function: the smallest outcome with cdf &gt;= probability. */
    @Override
    public double quantile(double probability) {
        int rank = (int) Math.ceil(probability * sorted.length - 1e-9) - 1;
        return sorted[Math.max(0, Math.min(sorted.length - 1, rank))];
    }

    @Override
    public double cdf(double quantity) {
        return (double) countUpTo(quantity) / sorted.length;
    }

    @Override
    public double expectedShortage(double quantity) {
        int covered = countUpTo(quantity);
        return (sumAbove[covered] - (sorted.length - covered) * quantity) / sorted.length;
    }

    /** How many outcomes there are. */
    public int size() {
        return sorted.length;
    }

    /** Outcomes &lt;= quantity. */
    private int countUpTo(double quantity) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= quantity) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
