package almanac.forecast.ets;

import almanac.forecast.ets.EtsForm.Season;
import almanac.forecast.method.History;
import almanac.forecast.method.LocalFit;
import almanac.forecast.season.SeasonalAdjustment;
import almanac.forecast.uncertainty.ErrorLaw;
import almanac.forecast.uncertainty.Errors;
import almanac.forecast.uncertainty.Law;
import almanac.forecast.uncertainty.Noise;
import almanac.forecast.uncertainty.PathSource;
import almanac.forecast.uncertainty.SimulatedLaw;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * An exponential smoothing model at the end of a history. Variances of additive models by their moving-average weights (Hyndman, Koehler,
 * Ord and Snyder 2008, table 6.1, class 1); laws of models with multiplicative errors by simulation. A season longer than
 * {@link #LONGEST} is taken out first.
 */
public final class EtsFit implements LocalFit {
    /** A longer season would cost more states than histories can tell. */
    public static final int LONGEST = 60;

    private final EtsForm form;
    private final Smoothing smoothing;
    private final double level;
    private final double trend;
    private final double[] season;
    private final int next;
    private final Errors errors;
    private final SeasonalAdjustment adjustment;

    private EtsFit(EtsModel model, int buckets, SeasonalAdjustment adjustment) {
        this.form = model.form();
        this.smoothing = model.smoothing();
        this.level = model.level();
        this.trend = model.trend();
        this.season = model.season();
        this.next = season.length == 0 ? 0 : buckets % season.length;
        this.errors = Errors.of(model.errors(), form.smoothingParameters());
        this.adjustment = adjustment;
    }

    /** Estimates a form. */
    public static EtsFit of(History history, EtsForm form) {
        SeasonalAdjustment adjustment = adjustment(history);
        return new EtsFit(search(history, adjustment).estimate(form), history.size(), adjustment);
    }

    /** Estimates every admissible form and takes the best by AICc. */
    public static EtsFit best(History history) {
        return best(history, form -> true);
    }

    /** As {@link #best(History)} among the forms wanted; the level alone where the history allows none of them. */
    public static EtsFit best(History history, Predicate<EtsForm> wanted) {
        SeasonalAdjustment adjustment = adjustment(history);
        return new EtsFit(search(history, adjustment).best(wanted), history.size(), adjustment);
    }

    /** Whether a history is long enough for a form, and positive where it must be. */
    public static boolean allows(History history, EtsForm form) {
        return search(history, adjustment(history)).allows(form);
    }

    private static SeasonalAdjustment adjustment(History history) {
        return history.season() > LONGEST
                ? SeasonalAdjustment.of(history.values(), history.season())
                : SeasonalAdjustment.NONE;
    }

    private static EtsSearch search(History history, SeasonalAdjustment adjustment) {
        return new EtsSearch(adjustment.remove(history.values()), history.season() > LONGEST ? 1 : history.season());
    }

    @Override
    public LocalFit on(History history) {
        SeasonalAdjustment other = adjustment(history);
        EtsSearch search = search(history, other);
        return search.allows(form) ? new EtsFit(search.at(form, smoothing), history.size(), other) : null;
    }

    @Override
    public void mean(double[] mean) {
        double l = level;
        double b = trend;
        for (int h = 0; h < mean.length; h++) {
            b *= smoothing.phi();
            l += b;
            mean[h] = adjustment.restore(laid(l, h), h);
        }
    }

    @Override
    public Law law(double[] mean, Noise noise) {
        if (form.multiplicativeError()) {
            return new SimulatedLaw(paths(mean), noise, mean.length);
        }
        double[] deviation = new double[mean.length];
        double squares = 1;
        double trendWeight = 0;
        double damping = 1;
        for (int h = 0; h < mean.length; h++) {
            deviation[h] = adjustment.stretch(errors.sigma() * Math.sqrt(squares), h);
            damping *= smoothing.phi();
            trendWeight += smoothing.beta() * damping;
            double weight = smoothing.alpha() + trendWeight;
            if (season.length > 0 && (h + 1) % season.length == 0) {
                weight += smoothing.gamma();
            }
            squares += weight * weight;
        }
        return new ErrorLaw(mean, deviation, errors);
    }

    @Override
    public PathSource paths(double[] mean) {
        double[] indices = season.clone();
        return (noise, path) -> {
            System.arraycopy(season, 0, indices, 0, season.length);
            simulate(noise, path, indices);
        };
    }

    private void simulate(Noise noise, double[] path, double[] indices) {
        boolean ratio = form.season() == Season.MULTIPLICATIVE;
        double l = level;
        double b = trend;
        for (int h = 0; h < path.length; h++) {
            int at = indices.length == 0 ? 0 : (next + h) % indices.length;
            double damped = smoothing.phi() * b;
            double q = l + damped;
            double index = indices.length == 0 ? 0 : indices[at];
            double s = ratio ? index : 1;
            double forecast = ratio ? q * s : q + index;
            double error = form.multiplicativeError()
                    ? Math.max(-1, errors.draw(noise)) * Math.max(0, forecast)
                    : errors.draw(noise);
            path[h] = adjustment.restore(forecast + error, h);
            l = q + smoothing.alpha() * error / s;
            b = damped + smoothing.beta() * error / s;
            if (indices.length > 0) {
                indices[at] = index + smoothing.gamma() * (ratio ? (q > 0 ? error / q : 0) : error);
            }
        }
    }

    private double laid(double base, int step) {
        return switch (form.season()) {
            case NONE -> base;
            case ADDITIVE -> base + season[(next + step) % season.length];
            case MULTIPLICATIVE -> base * season[(next + step) % season.length];
        };
    }

    @Override
    public SortedMap<String, String> parameters() {
        SortedMap<String, String> parameters = new TreeMap<>();
        parameters.put("model", form.name());
        parameters.put("alpha", Double.toString(smoothing.alpha()));
        if (form.hasTrend()) {
            parameters.put("beta", Double.toString(smoothing.beta()));
        }
        if (form.isSeasonal()) {
            parameters.put("gamma", Double.toString(smoothing.gamma()));
        }
        if (form.isDamped()) {
            parameters.put("phi", Double.toString(smoothing.phi()));
        }
        return parameters;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(form.name());
        out.writeDouble(smoothing.alpha());
        out.writeDouble(smoothing.beta());
        out.writeDouble(smoothing.gamma());
        out.writeDouble(smoothing.phi());
        out.writeDouble(level);
        out.writeDouble(trend);
        out.writeInt(season.length);
        for (double index : season) {
            out.writeDouble(index);
        }
        out.writeInt(next);
        errors.write(out);
        adjustment.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public EtsFit(DataInput in) throws IOException {
        form = EtsForm.parse(in.readUTF());
        smoothing = new Smoothing(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
        level = in.readDouble();
        trend = in.readDouble();
        season = new double[in.readInt()];
        for (int i = 0; i < season.length; i++) {
            season[i] = in.readDouble();
        }
        next = in.readInt();
        errors = Errors.read(in);
        adjustment = SeasonalAdjustment.read(in);
    }
}
