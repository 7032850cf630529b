package almanac.forecast.ets;

import almanac.forecast.ets.EtsForm.Season;
import almanac.forecast.ets.EtsForm.Trend;
import almanac.forecast.optimise.NelderMead;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Estimates exponential smoothing models by maximum likelihood and chooses among them by AICc. */
public final class EtsSearch {
    private static final double EDGE = 1e-4;
    private static final double LEAST_PHI = 0.8;
    private static final double MOST_PHI = 0.98;
    private static final double TOLERANCE = 1e-5;

    private final double[] y;
    private final int length;
    private final EtsStart start;

    /**
     * @param y the history, none NaN; kept
     * @param length of the season; 1 for none
     */
    public EtsSearch(double[] y, int length) {
        this.y = y;
        this.length = length;
        this.start = new EtsStart(y, length);
    }

    /** The best of all admissible forms. */
    public EtsModel best() {
        return best(form -> true);
    }

    /**
     * The best of the admissible forms that are wanted, the level alone where none of them is; additive errors with a multiplicative
     * season are not admissible (their variance is unbounded).
     */
    public EtsModel best(Predicate<EtsForm> wanted) {
        EtsModel best = null;
        for (EtsForm form : forms(wanted)) {
            EtsModel model = estimate(form);
            if (best == null || model.aicc() < best.aicc()) {
                best = model;
            }
        }
        return best;
    }

    /** Whether the history is long enough for a form, and positive where it must be. */
    public boolean allows(EtsForm form) {
        boolean positive = EtsStart.isPositive(y);
        boolean multiplicative = form.multiplicativeError() || form.season() == Season.MULTIPLICATIVE;
        return (positive || !multiplicative) && start.allows(form) && y.length > form.parameters(length) + 1;
    }

    /** Estimates one form. */
    public EtsModel estimate(EtsForm form) {
        EtsFilter filter = new EtsFilter(y, length, form, start);
        int n = form.smoothingParameters();
        double[] low = new double[n];
        double[] high = new double[n];
        double[] point = new double[n];
        box(form, low, high, point);
        new NelderMead(n).minimise(p -> filter.run(Smoothing.of(form, p)), point, low, high, 0.2, TOLERANCE, 60 * n);
        return at(form, Smoothing.of(form, point));
    }

    /** The model with given parameters, its states followed over this history. */
    public EtsModel at(EtsForm form, Smoothing smoothing) {
        EtsFilter filter = new EtsFilter(y, length, form, start);
        double[] errors = new double[y.length];
        filter.recordInto(errors);
        double criterion = filter.run(smoothing);
        int k = form.parameters(length);
        double aicc = criterion + 2.0 * k + 2.0 * k * (k + 1) / Math.max(1, y.length - k - 1);
        return new EtsModel(
                form,
                smoothing,
                aicc,
                filter.level(),
                filter.trend(),
                filter.season().clone(),
                errors);
    }

    private List<EtsForm> forms(Predicate<EtsForm> wanted) {
        List<EtsForm> forms = new ArrayList<>();
        for (Season season : Season.values()) {
            for (Trend trend : Trend.values()) {
                for (boolean multiplicative : new boolean[] {false, true}) {
                    EtsForm form = new EtsForm(multiplicative, trend, season);
                    if ((multiplicative || season != Season.MULTIPLICATIVE) && wanted.test(form) && allows(form)) {
                        forms.add(form);
                    }
                }
            }
        }
        return forms.isEmpty() ? List.of(new EtsForm(false, Trend.NONE, Season.NONE)) : forms;
    }

    private static void box(EtsForm form, double[] low, double[] high, double[] point) {
        int i = 0;
        set(i++, EDGE, 1 - EDGE, 0.3, low, high, point);
        if (form.hasTrend()) {
            set(i++, EDGE, 1 - EDGE, 0.1, low, high, point);
        }
        if (form.isSeasonal()) {
            set(i++, EDGE, 1 - EDGE, 0.1, low, high, point);
        }
        if (form.isDamped()) {
            set(i, LEAST_PHI, MOST_PHI, 0.95, low, high, point);
        }
    }

    private static void set(
            int i, double least, double most, double first, double[] low, double[] high, double[] point) {
        low[i] = least;
        high[i] = most;
        point[i] = first;
    }
}
