package almanac.benchmarks.replay;

/**
 * Stock under simple levels, with the timing of the product's replay: a decision at the end of each week, on hand after the lead time at
 * the start of a week, that week's demand served, the rest lost, holding on what is left.
 *
 * @param leadWeeks from order to arrival
 * @param holding money a unit left at the end of a week
 * @param shortage money a unit short
 */
public record Ordering(int leadWeeks, double holding, double shortage) {
    /** What it came to. */
    public static final class Sum {
        private double held;
        private double units;
        private double demand;

        /** Units left at the ends of weeks. */
        public double held() {
            return held;
        }

        public double shortUnits() {
            return units;
        }

        /** Units served of those asked for. */
        public double fillRate() {
            return demand == 0 ? 1 : 1 - units / demand;
        }
    }

    /**
     * Adds one SKU.
     *
     * @param demand from its first demand on
     * @param first the first week played
     * @param stock at the end of the week before
     */
    public void play(double[] demand, int first, double stock, Levels levels, Sum sum) {
        double[] arriving = new double[demand.length + leadWeeks + 1];
        double onOrder = 0;
        double onHand = stock;
        for (int t = first; t < demand.length; t++) {
            double wanted = levels.level(demand, t, leadWeeks + 1) - onHand - onOrder;
            double order = Math.max(0, Math.ceil(wanted - 1e-9));
            arriving[t + leadWeeks] += order;
            onOrder += order - arriving[t];
            onHand += arriving[t];
            double sold = Math.min(onHand, demand[t]);
            onHand -= sold;
            sum.held += onHand;
            sum.units += demand[t] - sold;
            sum.demand += demand[t];
        }
    }
}
