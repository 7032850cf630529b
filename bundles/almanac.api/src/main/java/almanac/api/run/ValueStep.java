package almanac.api.run;

/**
 * Forecast value added by one step of forecasting: the error without and with it, over the same buckets (Gilliland 2010, "The Business
 * Forecasting Deal", chapter 4).
 *
 * @param step which
 * @param basis over which buckets
 * @param skus that were compared
 * @param buckets that were compared, SKU by SKU
 * @param actual units asked for in them
 * @param errorBefore sum of absolute errors without the step, units
 * @param errorAfter the same with it
 */
public record ValueStep(
        Step step, Basis basis, int skus, int buckets, double actual, double errorBefore, double errorAfter) {
    /** What was done, and against what it is measured. */
    public enum Step {
        /** A statistical method, against seasonal naive. */
        STATISTICAL,
        /** A method that learns across series, or a blend with one, against seasonal naive. */
        LEARNED,
        /** Planners' overrides, against the forecast without them. */
        OVERRIDES
    }

    /** Over which buckets. */
    public enum Basis {
        /** The past, forecast again from earlier origins when methods were chosen. */
        BACKTEST,
        /** Buckets that were ahead when a run forecast them, and are over now. */
        REALISED
    }

    /** Error as a share of demand without the step; NaN where nothing was asked for. */
    public double wapeBefore() {
        return actual > 0 ? errorBefore / actual : Double.NaN;
    }

    /** The same with it. */
    public double wapeAfter() {
        return actual > 0 ? errorAfter / actual : Double.NaN;
    }

    /** Value added: the difference of the two, above 0 where the step helped. */
    public double added() {
        return wapeBefore() - wapeAfter();
    }
}
