package almanac.forecast.ces;

import almanac.forecast.method.History;
import almanac.forecast.method.LinearFit;
import almanac.forecast.method.LocalFit;
import almanac.forecast.uncertainty.Errors;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** Complex exponential smoothing at the end of a history. */
public final class CesFit extends LinearFit {
    /** Buckets of history, at least, for each parameter. */
    private static final int SPARE = 2;

    private final CesForm form;
    private final double[] weights;
    private final int season;
    private final CesState state;
    private final double aicc;

    private CesFit(CesForm form, double[] weights, int season, CesState state, Errors errors, double aicc) {
        super(errors);
        this.form = form;
        this.weights = weights;
        this.season = season;
        this.state = state;
        this.aicc = aicc;
    }

    /** Whether a history is long enough for a form. */
    public static boolean allows(History history, CesForm form) {
        int season = form.isSeasonal() ? history.season() : 1;
        return form.isSeasonal()
                ? season > 1 && history.size() >= 2 * season + form.parameters() + SPARE
                : history.size() >= form.parameters() + 1 + SPARE;
    }

    /** The form of the least AICc among those that the history allows. */
    public static CesFit best(History history) {
        CesFit best = of(history, CesForm.NONE);
        for (CesForm form : new CesForm[] {CesForm.SIMPLE, CesForm.PARTIAL, CesForm.FULL}) {
            if (allows(history, form)) {
                CesFit fit = of(history, form);
                if (fit.aicc < best.aicc && CesSearch.forgets(form, fit.weights, fit.season)) {
                    best = fit;
                }
            }
        }
        return best;
    }

    /** One form. */
    public static CesFit of(History history, CesForm form) {
        int season = form.isSeasonal() ? history.season() : 1;
        return of(history.values(), form, CesSearch.weights(form, history.values(), season), season);
    }

    private static CesFit of(double[] y, CesForm form, double[] weights, int season) {
        CesState state = CesSearch.settled(form, weights, season, y);
        double[] errors = new double[y.length];
        double squares = state.sweep(y, true, errors);
        int n = y.length;
        int k = form.parameters() + 1;
        double left = n - k - 1.0;
        double aicc = n * Math.log(Math.max(squares / n, Double.MIN_NORMAL))
                + (left > 0 ? 2.0 * k * n / left : Double.POSITIVE_INFINITY);
        return new CesFit(form, weights, season, state, Errors.of(errors, form.parameters()), aicc);
    }

    @Override
    public LocalFit on(History history) {
        return history.size() < 2 * season ? null : of(history.values(), form, weights, season);
    }

    @Override
    public void mean(double[] mean) {
        ahead(state.copy(), mean, 0);
    }

    @Override
    protected void weights(double[] ahead) {
        CesState moved = new CesState(form, weights, season);
        moved.update(1);
        ahead[0] = 1;
        ahead(moved, ahead, 1);
    }

    private static void ahead(CesState from, double[] into, int first) {
        for (int h = first; h < into.length; h++) {
            into[h] = from.next();
            from.update(0);
        }
    }

    @Override
    public SortedMap<String, String> parameters() {
        SortedMap<String, String> all = new TreeMap<>();
        all.put("season", form.key());
        all.put("alpha0", Double.toString(weights[0]));
        all.put("alpha1", Double.toString(weights[1]));
        if (form == CesForm.PARTIAL) {
            all.put("beta", Double.toString(weights[2]));
        } else if (form == CesForm.FULL) {
            all.put("beta0", Double.toString(weights[2]));
            all.put("beta1", Double.toString(weights[3]));
        }
        return all;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        errors().write(out);
        out.writeUTF(form.key());
        out.writeInt(season);
        out.writeDouble(aicc);
        for (double weight : weights) {
            out.writeDouble(weight);
        }
        state.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static CesFit read(DataInput in) throws IOException {
        Errors errors = Errors.read(in);
        CesForm form = CesForm.of(in.readUTF());
        int season = in.readInt();
        double aicc = in.readDouble();
        double[] weights = new double[form.parameters()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.readDouble();
        }
        return new CesFit(form, weights, season, new CesState(form, weights, season).read(in), errors, aicc);
    }
}
