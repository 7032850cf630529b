package almanac.promotion.learn;

import almanac.promotion.book.Layout;
import almanac.promotion.book.PromotedBuckets;

/**
 * The buckets of one SKU that tell of effects, linearised: expected demand is baseline x share on sale x holiday factor x (share promoted x
 * (own factor - 1) + context factor), and its log is followed by Gauss-Newton steps. Multiplicative effects of price and mechanic are those of
 * the SCAN*PRO model (Wittink et al. 1988; Leeflang et al., <i>Modeling Markets</i>, 2015, section 2.7).
 */
final class Rows {
    private static final double LEAST_CONTEXT = 0.01;

    /** Standard deviations. */
    private static final double MOST = 4;

    private final SkuState state;
    private final double[] coefficients;
    private final double runVariance;
    private final int[] runLength;

    /**
     * @param runVariance variance, on the log scale, of what is special about one run of promoted buckets
     */
    Rows(SkuState state, double[] coefficients, double runVariance) {
        this.state = state;
        this.coefficients = coefficients;
        this.runVariance = runVariance;
        runLength = state.history().promoted().runLengths();
    }

    /** Adds what the SKU says to its item's sums. */
    void addTo(Sums sums) {
        for (int t = 0; t < state.history().size(); t++) {
            if (tells(t)) {
                double[] gradient = gradient(t, sums.score.length);
                double target = residual(t);
                for (int k = 0; k < gradient.length; k++) {
                    target += gradient[k] * coefficients[k];
                }
                sums.add(gradient, target, weight(t));
            }
        }
    }

    /** Poisson deviance of the rows by the dispersion: the smaller the better the effects fit. */
    double deviance() {
        double sum = 0;
        for (int t = 0; t < state.history().size(); t++) {
            if (tells(t)) {
                double sold = state.history().demand()[t];
                double mean = expected(t);
                double log = sold > 0 ? sold * Math.log(sold / mean) : 0;
                sum += 2 * (log - (sold - mean)) / state.baseline().dispersion();
            }
        }
        return sum;
    }

    private boolean tells(int t) {
        SkuHistory h = state.history();
        if (!h.isKnown(t) || !(state.baseline().units()[t] > 1e-9)) {
            return false;
        }
        if (h.promoted().at(t)) {
            return state.isAnchored(t);
        }
        Context context = state.context();
        return h.isHoliday(t)
                || context.before()[t] > 0
                || context.after()[t] > LEAST_CONTEXT
                || context.cross()[t] > LEAST_CONTEXT;
    }

    /** Expected units. */
    double expected(int t) {
        SkuHistory h = state.history();
        double own = 1 + OwnEffect.gain(h.promoted(), t, coefficients);
        double all = ContextEffect.together(own, state.contextLog(t, coefficients));
        return state.baseline().units()[t] * h.onSale()[t] * all * Math.exp(h.holidayLog(t, coefficients));
    }

    /** Relative; what is further off than chance allows pulls no further (Huber 1964). */
    private double residual(int t) {
        double mean = expected(t);
        double relative = (state.history().demand()[t] - mean) / mean;
        double most = MOST * Math.sqrt(noise(t) + runVariance + state.baseline().relativeVariance(t));
        return Math.max(-most, Math.min(most, relative));
    }

    /** Variance of demand by chance alone, as a share of the square of what is expected. */
    private double noise(int t) {
        return state.baseline().dispersion() / expected(t);
    }

    private double weight(int t) {
        double shared = state.baseline().relativeVariance(t);
        int run = state.history().promoted().run()[t];
        return 1 / (noise(t) + (run > 0 ? runLength[run] * (runVariance + shared) : shared));
    }

    private double[] gradient(int t, int size) {
        double[] gradient = new double[size];
        PromotedBuckets p = state.history().promoted();
        Context context = state.context();
        double share = p.share()[t];
        double around = Math.exp(state.contextLog(t, coefficients));
        double all = ContextEffect.together(1 + OwnEffect.gain(p, t, coefficients), Math.log(around));
        if (share > 0) {
            double slope = share * Math.exp(OwnEffect.log(p, t, coefficients)) / all;
            double[] own = OwnEffect.weights(p, t, size);
            for (int k = 0; k < size; k++) {
                gradient[k] = slope * own[k];
            }
        }
        double slope = around / all;
        gradient[Layout.BEFORE] = slope * context.before()[t] * (1 - share);
        gradient[Layout.AFTER] = -slope * context.after()[t] * (1 - share);
        gradient[Layout.CROSS] = -slope * context.cross()[t];
        SkuHistory h = state.history();
        for (int i = 0; i < h.holidays().size(); i++) {
            gradient[size - h.holidays().size() + i] = h.holiday(i, t);
        }
        return gradient;
    }
}
