package almanac.promotion.learn;

import almanac.promotion.learn.BaselineLevel.Baseline;
import java.util.Arrays;

/** What is thought of one SKU's history as learning goes on. */
final class SkuState {
    private final SkuHistory history;
    private final boolean[] promoted;
    private final boolean[] anchored;
    private final double[] gain;
    private Baseline baseline;
    private double[] yearly;
    private double[] cross;
    private Context context;

    /**
     * @param reach buckets to either side that a baseline is taken from
     */
    SkuState(SkuHistory history, int reach) {
        this.history = history;
        int n = history.size();
        promoted = new boolean[n];
        for (int t = 0; t < n; t++) {
            promoted[t] = history.promoted().at(t);
        }
        anchored = anchored(reach);
        gain = new double[n];
        cross = new double[n];
        yearly = new double[n];
        Arrays.fill(yearly, 1);
    }

    private boolean[] anchored(int reach) {
        boolean[] near = new boolean[promoted.length];
        for (int t = 0; t < near.length; t++) {
            if (!promoted[t] && history.isKnown(t)) {
                Arrays.fill(near, Math.max(0, t - reach), Math.min(near.length, t + reach + 1), true);
            }
        }
        return near;
    }

    /** Whether there is anything usual within reach: where nothing is, an effect cannot be told from the level. */
    boolean isAnchored(int t) {
        return anchored[t];
    }

    SkuHistory history() {
        return history;
    }

    Baseline baseline() {
        return baseline;
    }

    double[] gain() {
        return gain;
    }

    Context context() {
        return context;
    }

    void cross(double[] values) {
        cross = values;
    }

    void yearly(double[] indices) {
        yearly = indices;
    }

    double[] yearly() {
        return yearly;
    }

    /** Works out the gains of own promotions. */
    void gains(double[] coefficients) {
        for (int t = 0; t < gain.length; t++) {
            gain[t] = OwnEffect.gain(history.promoted(), t, coefficients);
        }
    }

    /** Works out the context from gains and cross feature. */
    void contexts(double decay, int reach) {
        context = Context.of(gain, promoted, decay, reach, cross);
    }

    /** The factor of the context on demand, by bucket; holidays too. */
    double[] contextFactors(double[] coefficients) {
        double[] factors = new double[gain.length];
        Arrays.fill(factors, 1);
        if (context != null) {
            for (int t = 0; t < factors.length; t++) {
                factors[t] = Math.exp(contextLog(t, coefficients) + history.holidayLog(t, coefficients));
            }
        }
        return factors;
    }

    /** The log of the factor of other promotions and other buckets. */
    double contextLog(int t, double[] coefficients) {
        return ContextEffect.log(history.promoted().share()[t], context, t, coefficients);
    }

    /** Finds the baseline. */
    void baseline(BaselineLevel level, double[] coefficients, int settling) {
        boolean[] usual = new boolean[gain.length];
        int since = Integer.MAX_VALUE / 2;
        for (int t = 0; t < usual.length; t++) {
            since = promoted[t] ? 0 : since + 1;
            usual[t] = since > settling && history.isKnown(t) && !history.isHoliday(t);
        }
        baseline = level.of(history, contextFactors(coefficients), usual, yearly);
    }
}
