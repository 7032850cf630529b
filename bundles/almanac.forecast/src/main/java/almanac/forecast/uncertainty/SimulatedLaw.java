package almanac.forecast.uncertainty;

import java.util.Arrays;

/** The empirical law of simulated paths, for methods whose law has no closed form. Immutable. */
public final class SimulatedLaw implements Law {
    private static final int PATHS = 1000;

    /** Beyond this many units, rounding is one half either way. */
    private static final double MANY = 30;

    /** Above this many units one more or less is not seen by the numbers' precision. */
    private static final double FINE = 1e12;

    private final double[][] sorted;

    /**
     * @param steps buckets ahead
     */
    public SimulatedLaw(PathSource source, Noise noise, int steps) {
        sorted = new double[steps][PATHS];
        double[] path = new double[steps];
        for (int i = 0; i < PATHS; i++) {
            source.next(noise, path);
            for (int h = 0; h < steps; h++) {
                sorted[h][i] = path[h];
            }
        }
        for (double[] step : sorted) {
            Arrays.sort(step);
        }
    }

    @Override
    public double quantile(int step, double probability) {
        double at = Math.max(0, Math.min(PATHS - 1, probability * PATHS - 0.5));
        int low = (int) at;
        int high = Math.min(low + 1, PATHS - 1);
        return sorted[step][low] + (at - low) * (sorted[step][high] - sorted[step][low]);
    }

    /** With demand X and a uniform U the units sold are the whole part of X + U: the outcomes share the chance of the next unit. */
    @Override
    public double wholeQuantile(int step, double probability) {
        double quantile = quantile(step, probability);
        if (quantile > MANY) {
            return Math.max(0, Math.ceil(quantile - 0.5));
        }
        double units = Math.max(0, Math.floor(quantile));
        while (units > 0 && covered(step, units - 1) >= probability) {
            units--;
        }
        double most = units + MANY;
        while (units < most && covered(step, units) < probability) {
            units++;
        }
        return units;
    }

    private double covered(int step, double units) {
        double sum = 0;
        for (double outcome : sorted[step]) {
            double room = units + 1 - outcome;
            if (room <= 0) {
                break;
            }
            sum += Math.min(1, room);
        }
        return sum / PATHS;
    }
}
