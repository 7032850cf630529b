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

/** A regression at the end of a history; what its last errors say of those ahead is added. */
public final class RegressionFit extends LinearFit {
    private final Design design;
    private final double[] coefficients;
    private final double penalty;
    private final Carry carry;
    private final DemandSeries series;
    private final long next;
    private final double expectedError;

    private RegressionFit(
            Design design,
            double[] coefficients,
            double penalty,
            Carry carry,
            Errors errors,
            DemandSeries series,
            long next,
            double expectedError) {
        super(errors);
        this.design = design;
        this.coefficients = coefficients;
        this.penalty = penalty;
        this.carry = carry;
        this.series = series;
        this.next = next;
        this.expectedError = expectedError;
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
        Carry carry = Carry.of(choice.carry(), errors);
        double[] fresh = carry.fresh(errors);
        int used = (int) Math.round(ridge.used(penalty)) + (carry.kind() == Carry.Kind.NONE ? 0 : 1);
        return new RegressionFit(
                design,
                coefficients,
                penalty,
                carry,
                Errors.of(fresh, Math.min(used, fresh.length - 1)),
                history.series(),
                firstOf(history) + y.length,
                carry.after(errors));
    }

    @Override
    public LocalFit on(History history) {
        double[] y = history.values();
        long first = firstOf(history);
        double[] errors = errors(y, design.columns(history.series(), first, y.length), coefficients);
        return new RegressionFit(
                design,
                coefficients,
                penalty,
                carry,
                errors(),
                history.series(),
                first + y.length,
                carry.after(errors));
    }

    @Override
    public void mean(double[] mean) {
        double[][] columns = design.columns(series, next, mean.length);
        double expected = expectedError;
        for (int h = 0; h < mean.length; h++) {
            mean[h] = at(columns, coefficients, h) + expected;
            expected = carry.later(expected);
        }
    }

    @Override
    protected void weights(double[] weights) {
        carry.weights(weights);
    }

    private static long firstOf(History history) {
        return history.series().firstBucket() + history.offset();
    }

    static double[] errors(double[] y, double[][] columns, double[] coefficients) {
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

    @Override
    public SortedMap<String, String> parameters() {
        SortedMap<String, String> all = new TreeMap<>();
        all.put("trend", design.trend() ? "linear" : "none");
        all.put("ridge", Double.toString(penalty));
        all.put("errors", carry.kind().key());
        all.put("errorShare", Double.toString(carry.share()));
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
        out.writeUTF(carry.kind().name());
        out.writeDouble(carry.share());
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
        double penalty = in.readDouble();
        Carry carry = new Carry(Carry.Kind.valueOf(in.readUTF()), in.readDouble());
        return new RegressionFit(design, coefficients, penalty, carry, errors, null, 0, 0);
    }
}
