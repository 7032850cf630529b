package almanac.forecast.ets;

import almanac.forecast.ets.EtsForm.Season;
import almanac.forecast.season.SeasonalIndices;

/**
 * Where the states are at the end of a history, roughly: seasonal indices by classical decomposition (Hyndman and Athanasopoulos, 3rd
 * ed., section 3.4), level and trend by a straight line through the last buckets without their season.
 */
final class EtsStart {
    private static final int LINE = 10;

    private final double[] y;
    private final int length;
    private final double[] additive;
    private final double[] multiplicative;
    private final double[] plain;
    private final double[] afterAdditive;
    private final double[] afterMultiplicative;

    /**
     * @param length of the season; no seasonal start is prepared where the history is shorter than two of them
     */
    EtsStart(double[] y, int length) {
        this.y = y;
        this.length = length;
        boolean seasonal = length > 1 && y.length >= 2 * length;
        double[] centred = seasonal ? SeasonalIndices.centredAverage(y, length) : null;
        additive = seasonal ? SeasonalIndices.additive(y, centred, length) : null;
        multiplicative = seasonal && isPositive(y) ? SeasonalIndices.multiplicative(y, centred, length) : null;
        plain = line(Season.NONE);
        afterAdditive = additive == null ? plain : line(Season.ADDITIVE);
        afterMultiplicative = multiplicative == null ? plain : line(Season.MULTIPLICATIVE);
    }

    boolean allows(EtsForm form) {
        return switch (form.season()) {
            case NONE -> true;
            case ADDITIVE -> additive != null;
            case MULTIPLICATIVE -> multiplicative != null;
        };
    }

    /** Copies the indices of the form's season. */
    void toEnd(EtsForm form, double[] season) {
        if (form.isSeasonal()) {
            double[] indices = form.season() == Season.ADDITIVE ? additive : multiplicative;
            System.arraycopy(indices, 0, season, 0, length);
        }
    }

    double endLevel(EtsForm form) {
        double[] line = lineOf(form);
        return form.hasTrend() ? line[0] : line[2];
    }

    double endTrend(EtsForm form) {
        return form.hasTrend() ? lineOf(form)[1] : 0;
    }

    private double[] lineOf(EtsForm form) {
        return switch (form.season()) {
            case NONE -> plain;
            case ADDITIVE -> afterAdditive;
            case MULTIPLICATIVE -> afterMultiplicative;
        };
    }

    /** Height and slope of the line one bucket after the end, and the mean of the buckets it goes through. */
    private double[] line(Season season) {
        int n = Math.min(y.length, Math.max(LINE, season == Season.NONE ? LINE : length));
        double sum = 0;
        double product = 0;
        for (int i = 0; i < n; i++) {
            int t = y.length - n + i;
            double value =
                    switch (season) {
                        case NONE -> y[t];
                        case ADDITIVE -> y[t] - additive[t % length];
                        case MULTIPLICATIVE -> y[t] / multiplicative[t % length];
                    };
            sum += value;
            product += (i - (n - 1) / 2.0) * value;
        }
        double mean = sum / n;
        double slope = n < 2 ? 0 : product * 12 / ((double) n * ((double) n * n - 1));
        return new double[] {mean + slope * (n + 1) / 2.0, slope, mean};
    }

    static boolean isPositive(double[] y) {
        for (double v : y) {
            if (!(v > 0)) {
                return false;
            }
        }
        return true;
    }
}
