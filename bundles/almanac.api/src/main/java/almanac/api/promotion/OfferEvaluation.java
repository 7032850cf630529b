package almanac.api.promotion;

/**
 * What choosing by what was learned would have earned on logged decisions, a decision on average, beside what was earned.
 *
 * @param decisions judged
 * @param effectiveDecisions as many decisions of the judged policy itself would say as much
 * @param logged what was earned
 * @param inversePropensity estimate by weighting
 * @param selfNormalised the same with weights that sum to one
 * @param doublyRobust estimate by a model of rewards, its errors weighted
 * @param gain doubly robust less logged
 * @param verdict whether it may act, and why
 */
public record OfferEvaluation(
        int decisions,
        double effectiveDecisions,
        Estimate logged,
        Estimate inversePropensity,
        Estimate selfNormalised,
        Estimate doublyRobust,
        Estimate gain,
        Verdict verdict) {
    /**
     * A mean with its 95% interval.
     *
     * @param value NaN where nothing tells
     */
    public record Estimate(double value, double low, double high) {
        /** Nothing tells. */
        public static final Estimate UNKNOWN = new Estimate(Double.NaN, Double.NaN, Double.NaN);
    }

    /** Whether offers may be chosen. */
    public enum Verdict {
        /** It is switched off. */
        OFF,
        /** The administrator lets it learn by trying. */
        EXPLORING,
        /** The lower limit of the gain is above 0. */
        PROVED,
        /** Too few logged decisions with rewards, or too few like those it would make. */
        TOO_FEW,
        /** It would make offers that were never made in such cases, so that nothing tells what they earn. */
        NO_OVERLAP,
        /** The gain may be none. */
        NOT_PROVED;

        /** Whether offers may be chosen. */
        public boolean mayAct() {
            return this == EXPLORING || this == PROVED;
        }
    }
}
