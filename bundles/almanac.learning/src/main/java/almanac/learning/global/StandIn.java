package almanac.learning.global;

import almanac.api.demand.DemandSeries;
import java.util.Arrays;

/** What stands in where there is too little to learn from: demand in the last known buckets, each as likely as any other. */
final class StandIn implements Marginal {
    static final String METHOD = "moving-average";

    private final double[] sorted;

    /**
     * @param window buckets that count
     */
    StandIn(DemandSeries history, int window) {
        double[] known = Arrays.stream(history.toArray())
                .map(EncodedSeries::clean)
                .filter(v -> !Double.isNaN(v))
                .toArray();
        sorted = Arrays.copyOfRange(known, Math.max(0, known.length - window), known.length);
        Arrays.sort(sorted);
    }

    @Override
    public double mean() {
        return Arrays.stream(sorted).average().orElse(0);
    }

    @Override
    public double quantile(double probability) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (probability * sorted.length))];
    }

    @Override
    public double rank(double units) {
        long below = Arrays.stream(sorted).filter(v -> v < units).count();
        long at = Arrays.stream(sorted).filter(v -> v == units).count();
        return sorted.length == 0 ? 0.5 : (below + at / 2.0) / sorted.length;
    }
}
