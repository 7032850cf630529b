package almanac.forecast.intermittent;

/**
 * Smoothed rates of demand with empty buckets. Each gives the forecast of every bucket from those before it, and of the one after the
 * history: an array one longer than the demand, NaN while nothing is known. Needs a bucket with demand at least.
 */
public final class Rates {
    private Rates() {}

    /**
     * Size over interval, both smoothed where there is demand (Croston 1972, "Forecasting and stock control for intermittent demands",
     * Operational Research Quarterly 23, 289-303). The first size and the first interval start the smoothing.
     *
     * @param alpha share of an error that stays, of sizes and of intervals
     */
    public static double[] croston(double[] y, double alpha) {
        double[] rates = new double[y.length + 1];
        double size = Double.NaN;
        double interval = Double.NaN;
        int since = 0;
        for (int t = 0; t < y.length; t++) {
            rates[t] = size / interval;
            since++;
            if (y[t] > 0) {
                size = Double.isNaN(size) ? y[t] : size + alpha * (y[t] - size);
                interval = Double.isNaN(interval) ? since : interval + alpha * (since - interval);
                since = 0;
            }
        }
        rates[y.length] = size / interval;
        return rates;
    }

    /**
     * Probability times size; the probability moves in every bucket, so that a rate runs down where demand ends (Teunter, Syntetos and
     * Babai 2011, "Intermittent demand: Linking forecasting to inventory obsolescence", European Journal of Operational Research 214,
     * 606-615). The first bucket and the first size start the smoothing.
     *
     * @param alpha share of an error that stays in the size
     * @param beta share of an error that stays in the probability
     */
    public static double[] tsb(double[] y, double alpha, double beta) {
        double[] rates = new double[y.length + 1];
        double size = Double.NaN;
        double probability = y[0] > 0 ? 1 : 0;
        for (int t = 0; t < y.length; t++) {
            rates[t] = probability * size;
            probability += beta * ((y[t] > 0 ? 1 : 0) - probability);
            if (y[t] > 0) {
                size = Double.isNaN(size) ? y[t] : size + alpha * (y[t] - size);
            }
        }
        rates[y.length] = probability * size;
        return rates;
    }

    /**
     * The level of totals over {@code span} buckets, counted back from the end, by exponential smoothing, a bucket (Nikolopoulos,
     * Syntetos, Boylan, Petropoulos and Assimakopoulos 2011, "An aggregate-disaggregate intermittent demand approach (ADIDA) to
     * forecasting", Journal of the Operational Research Society 62, 544-554). The first total starts the smoothing.
     */
    public static double[] aggregated(double[] y, int span, double alpha) {
        double[] rates = new double[y.length + 1];
        double level = Double.NaN;
        double total = 0;
        int start = y.length % span;
        for (int t = 0; t < y.length; t++) {
            rates[t] = level / span;
            total = t < start ? 0 : total + y[t];
            if (t >= start && (t - start + 1) % span == 0) {
                level = Double.isNaN(level) ? total : level + alpha * (total - level);
                total = 0;
            }
        }
        rates[y.length] = level / span;
        return rates;
    }

    /**
     * The mean of {@link #aggregated} rates over spans of 1 to {@code longest} buckets (Petropoulos and Kourentzes 2015, "Forecast
     * combinations for intermittent demand", Journal of the Operational Research Society 66, 914-924).
     */
    public static double[] combined(double[] y, int longest, double alpha) {
        double[] mean = new double[y.length + 1];
        for (int span = 1; span <= longest; span++) {
            double[] rates = aggregated(y, span, alpha);
            for (int t = 0; t < mean.length; t++) {
                mean[t] += rates[t] / longest;
            }
        }
        return mean;
    }

    /** The mean interval between demands in whole buckets, at least 1 and at most half the history. */
    public static int usualInterval(double[] y) {
        int last = 0;
        int demands = 0;
        for (int t = 0; t < y.length; t++) {
            if (y[t] > 0) {
                last = t + 1;
                demands++;
            }
        }
        long interval = demands == 0 ? 1 : Math.round((double) last / demands);
        return (int) Math.max(1, Math.min(interval, Math.max(1, y.length / 2)));
    }
}
