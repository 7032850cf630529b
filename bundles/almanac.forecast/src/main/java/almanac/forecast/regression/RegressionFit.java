package almanac.forecast.regression;

import almanac.api.demand.DemandSeries;
import almanac.forecast.calendar.Holiday;
import almanac.forecast.method.History;
import almanac.forecast.method.LinearFit;
import almanac.forecast.method.LocalFit;
import almanac.forecast.uncertainty.Errors;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A regression at the end of a history. Its errors are an autoregression of order 1: what the last bucket was off fades out ahead
 * (Hyndman and Athanasopoulos, "Forecasting: Principles and Practice" (3rd ed.), section 10.1).
 */
public final class RegressionFit extends LinearFit {
    private static final double MOST_RELATED = 0.95;

    private final Design design;
    private final double[] coefficients;
    private final double penalty;
    private final double related;
    private final DemandSeries series;
    private final long next;
    private final double lastError;

    private RegressionFit(
            Design design,
            double[] coefficients,
            double penalty,
            double related,
            Errors errors,
            DemandSeries series,
            long next,
            double lastError) {
        super(errors);
        this.design = design;
        this.coefficients = coefficients;
        this.penalty = penalty;
        this.related = related;
        this.series = series;
        this.next = next;
        this.lastError = lastError;
    }

    /** Fits one. */
    public static RegressionFit of(History history, RegressionChoice choice) {
        Design design = new RegressionSearch(history, choice).best();
        double[] y = history.values();
        double[][] columns = design.columns(history.series(), firstOf(history), y.length);
        Ridge ridge = new Ridge(columns, y);
        double penalty = choice.penalty() < 0 ? ridge.bestPenalty() : choice.penalty();
        double[] coefficients = ridge.coefficients(penalty);
        double[] errors = errors(y, columns, coefficients);
        double related = choice.related() ? related(errors) : 0;
        double[] fresh = new double[errors.length - 1];
        for (int t = 1; t < errors.length; t++) {
            fresh[t - 1] = errors[t] - related * errors[t - 1];
        }
        int used = (int) Math.round(ridge.used(penalty)) + (choice.related() ? 1 : 0);
        return new RegressionFit(
                design,
                coefficients,
                penalty,
                related,
                Errors.of(fresh, Math.min(used, fresh.length - 1)),
                history.series(),
                firstOf(history) + y.length,
                errors[errors.length - 1]);
    }

    @Override
    public LocalFit on(History history) {
        double[] y = history.values();
        int last = y.length - 1;
        long first = firstOf(history);
        double[][] columns = design.columns(history.series(), first + last, 1);
        double error = y[last] - at(columns, coefficients, 0);
        return new RegressionFit(
                design, coefficients, penalty, related, errors(), history.series(), first + y.length, error);
    }

    @Override
    public void mean(double[] mean) {
        double[][] columns = design.columns(series, next, mean.length);
        double carried = lastError;
        for (int h = 0; h < mean.length; h++) {
            carried *= related;
            mean[h] = at(columns, coefficients, h) + carried;
        }
    }

    @Override
    protected void weights(double[] weights) {
        weights[0] = 1;
        for (int h = 1; h < weights.length; h++) {
            weights[h] = related * weights[h - 1];
        }
    }

    private static long firstOf(History history) {
        return history.series().firstBucket() + history.offset();
    }

    private static double[] errors(double[] y, double[][] columns, double[] coefficients) {
        double[] errors = new double[y.length];
        for (int t = 0; t < y.length; t++) {
            errors[t] = y[t] - at(columns, coefficients, t);
        }
        return errors;
    }

    private static double at(double[][] columns, double[] coefficients, int t) {
        double sum = coefficients[0];
        for (int j = 0; j < columns.length; j++) {
            sum += coefficients[j + 1] * columns[j][t];
        }
        return sum;
    }

    /** The first autocorrelation, not below 0. */
    private static double related(double[] errors) {
        double products = 0;
        double squares = 0;
        for (int t = 1; t < errors.length; t++) {
            products += errors[t] * errors[t - 1];
            squares += errors[t - 1] * errors[t - 1];
        }
        return squares > 0 ? Math.max(0, Math.min(MOST_RELATED, products / squares)) : 0;
    }

    @Override
    public SortedMap<String, String> parameters() {
        SortedMap<String, String> all = new TreeMap<>();
        all.put("trend", design.trend() ? "linear" : "none");
        all.put("ridge", Double.toString(penalty));
        all.put("error1", Double.toString(related));
        all.put("intercept", Double.toString(coefficients[0]));
        int j = 1;
        if (design.trend()) {
            all.put("slope", Double.toString(coefficients[j++]));
        }
        for (Waves waves : design.waves()) {
            all.put(String.format(Locale.ROOT, "waves.%.2f", waves.length()), Integer.toString(waves.pairs()));
            j += waves.columns();
        }
        String holidays = design.holidays().stream().map(Holiday::key).collect(Collectors.joining("+"));
        if (!holidays.isEmpty()) {
            all.put("holidays", holidays);
        }
        j += 2 * design.holidays().size();
        for (String driver : design.drivers()) {
            all.put("driver." + driver, Double.toString(coefficients[j++]));
        }
        return all;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        errors().write(out);
        out.writeLong(design.origin());
        out.writeBoolean(design.trend());
        out.writeInt(design.waves().size());
        for (Waves waves : design.waves()) {
            out.writeDouble(waves.length());
            out.writeInt(waves.pairs());
        }
        out.writeInt(design.holidays().size());
        for (Holiday holiday : design.holidays()) {
            out.writeUTF(holiday.name());
        }
        out.writeInt(design.drivers().size());
        for (int i = 0; i < design.drivers().size(); i++) {
            out.writeUTF(design.drivers().get(i));
            out.writeDouble(design.usual()[i]);
        }
        for (double coefficient : coefficients) {
            out.writeDouble(coefficient);
        }
        out.writeDouble(penalty);
        out.writeDouble(related);
    }

    /** Reads what {@link #write} wrote. The history is not kept: {@link #on} must be called before a forecast. */
    public static RegressionFit read(DataInput in) throws IOException {
        Errors errors = Errors.read(in);
        long origin = in.readLong();
        boolean trend = in.readBoolean();
        List<Waves> waves = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            waves.add(new Waves(in.readDouble(), in.readInt()));
        }
        List<Holiday> holidays = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            holidays.add(Holiday.valueOf(in.readUTF()));
        }
        List<String> drivers = new ArrayList<>();
        double[] usual = new double[in.readInt()];
        for (int i = 0; i < usual.length; i++) {
            drivers.add(in.readUTF());
            usual[i] = in.readDouble();
        }
        Design design = new Design(origin, trend, waves, holidays, drivers, usual);
        double[] coefficients = new double[design.columns() + 1];
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = in.readDouble();
        }
        return new RegressionFit(design, coefficients, in.readDouble(), in.readDouble(), errors, null, 0, 0);
    }
}
