package almanac.forecast.intermittent;

/**
 * Whether an item still sells. After each demand it may have been the last one; how likely that is follows from the demands seen by the
 * rule of succession, and silence since the last demand tells that it has been (the beta-geometric model of Fader, Hardie and Lee 2005,
 * "Counting your customers the easy way", Marketing Science 24, 275-284, for buckets, with a uniform prior).
 *
 * @param alive the chance that demand goes on at the end of the history
 * @param last the chance that a demand is the last one
 */
public record Lifetime(double alive, double last) {
    /**
     * From a history.
     *
     * @param occurrence chance of demand in a bucket while the item lives
     */
    public static Lifetime of(double[] y, double occurrence) {
        int demands = 0;
        int silent = 0;
        for (double units : y) {
            demands += units > 0 ? 1 : 0;
            silent = units > 0 ? 0 : silent + 1;
        }
        double last = 1.0 / (demands + 1);
        if (demands == 0) {
            return new Lifetime(0, last);
        }
        double odds = last / (1 - last) * Math.pow(1 - occurrence, -silent);
        return new Lifetime(1 / (1 + odds), last);
    }

    /** The chance that the item still sells, {@code step} buckets ahead (0 is the first). */
    public double alive(int step, double occurrence) {
        return alive * Math.pow(1 - occurrence * last, step);
    }
}
