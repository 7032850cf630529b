package almanac.learning.series;

import java.util.List;
import java.util.SortedMap;

/**
 * How a network did, one bucket ahead, on the part of the history that it had not learned from.
 *
 * @param points buckets judged
 * @param mae mean absolute error, units
 * @param mse mean squared error, units squared
 * @param rmse root of the mean squared error, units
 */
record HeldOut(int points, double mae, double mse, double rmse) {
    /**
     * @param errors actual minus forecast, units; at least one
     */
    static HeldOut of(List<Double> errors) {
        double absolute = 0;
        double squared = 0;
        for (double error : errors) {
            absolute += Math.abs(error);
            squared += error * error;
        }
        int n = errors.size();
        return new HeldOut(n, absolute / n, squared / n, Math.sqrt(squared / n));
    }

    /** Adds the figures to parameters of a provenance. */
    void putInto(SortedMap<String, String> parameters) {
        parameters.put("heldOutPoints", Integer.toString(points));
        parameters.put("heldOutMae", Double.toString(mae));
        parameters.put("heldOutMse", Double.toString(mse));
        parameters.put("heldOutRmse", Double.toString(rmse));
    }
}
