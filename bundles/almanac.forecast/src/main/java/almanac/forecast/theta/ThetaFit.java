package almanac.forecast.theta;

import almanac.forecast.method.History;
import almanac.forecast.method.LocalFit;
import almanac.forecast.season.SeasonalAdjustment;
import almanac.forecast.uncertainty.ErrorLaw;
import almanac.forecast.uncertainty.Errors;
import almanac.forecast.uncertainty.Law;
import almanac.forecast.uncertainty.Noise;
import almanac.forecast.uncertainty.PathSource;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** A theta model at the end of a history whose season was taken out; errors ahead are those of its smoothed level. */
public final class ThetaFit implements LocalFit {
    private static final int ESTIMATED = 3;

    private final ThetaForm form;
    private final double alpha;
    private final double weight;
    private final double level;
    private final int buckets;
    private final double mean;
    private final double intercept;
    private final double slope;
    private final Errors errors;
    private final SeasonalAdjustment adjustment;

    private ThetaFit(ThetaModel model, SeasonalAdjustment adjustment) {
        this.form = model.form;
        this.alpha = model.alpha;
        this.weight = model.weight;
        this.level = model.level;
        this.buckets = model.buckets;
        this.mean = model.line.mean();
        this.intercept = model.line.intercept();
        this.slope = model.line.slope();
        this.errors = Errors.of(model.errors, ESTIMATED);
        this.adjustment = adjustment;
    }

    /** Estimates a form. */
    public static ThetaFit of(History history, ThetaForm form) {
        SeasonalAdjustment adjustment = SeasonalAdjustment.of(history.values(), history.season());
        return new ThetaFit(ThetaModel.of(adjustment.remove(history.values()), form), adjustment);
    }

    @Override
    public LocalFit on(History history) {
        SeasonalAdjustment other = SeasonalAdjustment.of(history.values(), history.season());
        return new ThetaFit(ThetaModel.with(other.remove(history.values()), form, alpha), other);
    }

    @Override
    public void mean(double[] means) {
        ThetaLine line = ThetaLine.restored(form.dynamic(), buckets, mean, intercept, slope);
        ThetaModel.forecast(alpha, weight, level, line, buckets, means);
        for (int h = 0; h < means.length; h++) {
            means[h] = adjustment.restore(means[h], h);
        }
    }

    @Override
    public Law law(double[] means, Noise noise) {
        double[] deviation = new double[means.length];
        for (int h = 0; h < means.length; h++) {
            deviation[h] = adjustment.stretch(errors.sigma() * Math.sqrt(1 + h * alpha * alpha), h);
        }
        return new ErrorLaw(means, deviation, errors);
    }

    @Override
    public PathSource paths(double[] means) {
        return (noise, path) -> {
            double drift = 0;
            for (int h = 0; h < path.length; h++) {
                double error = errors.draw(noise);
                path[h] = means[h] + adjustment.stretch(drift + error, h);
                drift += alpha * error;
            }
        };
    }

    @Override
    public SortedMap<String, String> parameters() {
        SortedMap<String, String> parameters = new TreeMap<>();
        parameters.put("model", form.name());
        parameters.put("alpha", Double.toString(alpha));
        parameters.put("theta", weight < 1 ? Double.toString(1 / (1 - weight)) : "unbounded");
        parameters.put("season", adjustment.isNone() ? "none" : "adjusted");
        return parameters;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeBoolean(form.dynamic());
        out.writeBoolean(form.optimised());
        out.writeDouble(alpha);
        out.writeDouble(weight);
        out.writeDouble(level);
        out.writeInt(buckets);
        out.writeDouble(mean);
        out.writeDouble(intercept);
        out.writeDouble(slope);
        errors.write(out);
        adjustment.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public ThetaFit(DataInput in) throws IOException {
        this(in.readBoolean(), in);
    }

    /**
     * Reads the rest of what {@link #write} wrote.
     *
     * @param dynamic what it wrote first
     */
    public ThetaFit(boolean dynamic, DataInput in) throws IOException {
        form = new ThetaForm(dynamic, in.readBoolean());
        alpha = in.readDouble();
        weight = in.readDouble();
        level = in.readDouble();
        buckets = in.readInt();
        mean = in.readDouble();
        intercept = in.readDouble();
        slope = in.readDouble();
        errors = Errors.read(in);
        adjustment = SeasonalAdjustment.read(in);
    }
}
