package almanac.forecast.arima;

import almanac.forecast.decompose.Stl;

/** How often a series must be differenced, as R's package {@code forecast} decides it. */
final class UnitRoots {
    /** 5% limit (Kwiatkowski, Phillips, Schmidt and Shin 1992, Journal of Econometrics 54, table 1). */
    private static final double KPSS_LIMIT = 0.463;

    /** Wang, Smith and Hyndman 2006, Data Mining and Knowledge Discovery 13; the limit is that of {@code forecast::nsdiffs}. */
    private static final double STRONG_SEASON = 0.64;

    private static final int MOST = 2;

    private UnitRoots() {}

    /** Differences until the KPSS test finds a level, at most two. */
    static int differences(double[] y) {
        double[] left = y;
        for (int d = 0; d < MOST; d++) {
            if (left.length < 4 || kpss(left) <= KPSS_LIMIT) {
                return d;
            }
            left = ArimaModel.difference(left, Polynomials.differences(1, 0, 1));
        }
        return MOST;
    }

    /** 1 where the season makes up most of what varies beside the trend, else 0. */
    static int seasonalDifferences(double[] y, int season) {
        if (season < 2 || y.length < 2 * season + 2) {
            return 0;
        }
        return Stl.usual(y, season, 11).strength() > STRONG_SEASON ? 1 : 0;
    }

    /** The KPSS statistic of a level, with 3 sqrt(n) / 13 lags; 0 for a constant. */
    static double kpss(double[] y) {
        int n = y.length;
        double mean = 0;
        for (double v : y) {
            mean += v / n;
        }
        double partial = 0;
        double partials = 0;
        double squares = 0;
        for (double v : y) {
            partial += v - mean;
            partials += partial * partial;
            squares += (v - mean) * (v - mean);
        }
        int lags = (int) (3 * Math.sqrt(n) / 13);
        double variance = squares;
        for (int lag = 1; lag <= lags; lag++) {
            double sum = 0;
            for (int t = lag; t < n; t++) {
                sum += (y[t] - mean) * (y[t - lag] - mean);
            }
            variance += 2 * (1 - lag / (lags + 1.0)) * sum;
        }
        return variance > 0 ? partials / n / variance : 0;
    }
}
