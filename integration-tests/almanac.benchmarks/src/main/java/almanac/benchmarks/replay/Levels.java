package almanac.benchmarks.replay;

/** A simple way to order: up to a level that the history gives. */
@FunctionalInterface
public interface Levels {
    /**
     * The level that the position is ordered up to.
     *
     * @param demand a SKU's, from its first demand on; later values are not to be looked at
     * @param known how many of them are history
     * @param weeks that the level has to last for: lead time and review
     */
    double level(double[] demand, int known, int weeks);

    /** The mean of the last weeks times the weeks to cover. */
    static Levels movingAverage(int window) {
        return (demand, known, weeks) -> weeks * mean(demand, known, window);
    }

    /** The same with safety stock: normal, of the errors of the moving average in the history. */
    static Levels movingAverageWithSafety(int window, double ratio) {
        double z = Normal.quantile(ratio);
        return (demand, known, weeks) -> {
            double squares = 0;
            int count = 0;
            for (int t = window; t < known; t++, count++) {
                double error = demand[t] - mean(demand, t, window);
                squares += error * error;
            }
            double deviation = count == 0 ? 0 : Math.sqrt(squares / count);
            return weeks * mean(demand, known, window) + z * deviation * Math.sqrt(weeks);
        };
    }

    /**
     * Seasonal naive, naive where there is less than a season and four weeks, with normal safety stock: the critical quantile of its own
     * errors in the history, as independent weeks.
     */
    static Levels seasonalNaive(int season, double ratio) {
        double z = Normal.quantile(ratio);
        return (demand, known, weeks) -> {
            int lag = known >= season + 4 ? season : 1;
            double forecast = 0;
            for (int w = 0; w < weeks; w++) {
                forecast += known == 0 ? 0 : demand[known - lag + w % lag];
            }
            double squares = 0;
            int count = 0;
            for (int t = lag; t < known; t++, count++) {
                double error = demand[t] - demand[t - lag];
                squares += error * error;
            }
            double deviation = count == 0 ? 0 : Math.sqrt(squares / count);
            return forecast + z * deviation * Math.sqrt(weeks);
        };
    }

    private static double mean(double[] demand, int known, int window) {
        double sum = 0;
        int from = Math.max(0, known - window);
        for (int t = from; t < known; t++) {
            sum += demand[t];
        }
        return known == from ? 0 : sum / (known - from);
    }
}
