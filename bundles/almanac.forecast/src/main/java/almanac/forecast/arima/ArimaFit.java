package almanac.forecast.arima;

import almanac.forecast.method.History;
import almanac.forecast.method.LinearFit;
import almanac.forecast.method.LocalFit;
import almanac.forecast.uncertainty.Errors;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An ARIMA model at the end of a history. Errors ahead by its moving-average form (Box, Jenkins, Reinsel and Ljung, "Time Series
 * Analysis" (5th ed.), section 5.1).
 */
public final class ArimaFit extends LinearFit {
    /** A longer season is modelled by waves. */
    public static final int LONGEST = 24;

    private final ArimaOrder order;
    private final int season;
    private final double[] partials;
    private final double[] regression;
    private final List<String> drivers;
    private final FourierSeason waves;
    /** The series without regressors, as far back as the autoregression reaches. */
    private final double[] last;

    private final double[] carried;
    private final double[] ar;
    private final double[] ma;
    /** Null where the fit was read and has not met its history yet. */
    private final Regressors regressors;

    private final int buckets;
    private final long next;

    private ArimaFit(ArimaModel model, int season, FourierSeason waves, Regressors regressors, History history) {
        this(model, season, waves, regressors, history, errors(model, waves));
    }

    private ArimaFit(
            ArimaModel model, int season, FourierSeason waves, Regressors regressors, History history, Errors errors) {
        super(errors);
        this.order = model.order();
        this.season = season;
        this.partials = model.partials();
        this.regression = model.regression();
        this.drivers = regressors.names();
        this.waves = waves;
        this.carried = model.carried();
        this.ma = model.ma();
        this.regressors = regressors;
        this.ar = Polynomials.product(model.ar(), Polynomials.differences(order.d(), order.sd(), season), 1);
        this.buckets = history.size();
        this.next = first(history) + buckets;
        this.last = new double[ar.length];
        double[] y = waves.remove(history.values(), first(history));
        for (int i = 0; i < last.length; i++) {
            int t = buckets - last.length + i;
            last[i] = y[t] - regressors.sum(order, regression, t);
        }
    }

    /** The best order within limits. */
    public static ArimaFit of(History history, OrderLimits given) {
        Regressors regressors = Regressors.of(history);
        int length = history.season();
        int season = length > 1 && length <= LONGEST && history.size() > length + 4 ? length : 1;
        OrderLimits limits = season == 1 ? given.withoutSeason() : given;
        double[] y = history.values();
        double[] rest = regressors.unexplained(y);
        int sd = season == 1 ? 0 : OrderLimits.given(limits.sd(), UnitRoots.seasonalDifferences(rest, season));
        sd = history.size() > sd * season + 4 ? sd : 0;
        double[] level = ArimaModel.difference(rest, Polynomials.differences(0, sd, season));
        int d = OrderLimits.given(limits.d(), UnitRoots.differences(level));
        FourierSeason waves = length > LONGEST ? FourierSeason.of(y, first(history), length, d) : FourierSeason.NONE;
        double[] left = waves.remove(y, first(history));
        ArimaModel model = new OrderSearch(left, season, regressors, limits, d, sd).best();
        return new ArimaFit(model, season, waves, regressors, history);
    }

    private static long first(History history) {
        return history.series().firstBucket() + history.offset();
    }

    private static Errors errors(ArimaModel model, FourierSeason waves) {
        return Errors.of(model.innovations(), model.parameters() + waves.weights().length);
    }

    @Override
    public LocalFit on(History history) {
        if (!ArimaModel.allows(order, season, history.size(), regression.length)) {
            return of(history, OrderLimits.NONE);
        }
        Regressors others = Regressors.named(history, drivers);
        double[] y = waves.remove(history.values(), first(history));
        ArimaModel model = ArimaModel.with(order, season, y, others.columns(order), partials, regression);
        return new ArimaFit(model, season, waves, others, history, errors());
    }

    @Override
    public void mean(double[] mean) {
        double[] z = Arrays.copyOf(last, last.length + mean.length);
        for (int h = 0; h < mean.length; h++) {
            double sum = h < carried.length ? carried[h] : 0;
            for (int i = 1; i <= ar.length; i++) {
                sum += ar[i - 1] * z[last.length + h - i];
            }
            z[last.length + h] = sum;
            mean[h] = sum + waves.at(next + h) + regressors.sum(order, regression, buckets + h);
        }
    }

    @Override
    protected void weights(double[] weights) {
        weights[0] = 1;
        for (int h = 1; h < weights.length; h++) {
            double sum = h <= ma.length ? ma[h - 1] : 0;
            for (int i = 1; i <= Math.min(h, ar.length); i++) {
                sum += ar[i - 1] * weights[h - i];
            }
            weights[h] = sum;
        }
    }

    @Override
    public SortedMap<String, String> parameters() {
        SortedMap<String, String> all = new TreeMap<>();
        all.put("order", order.name(season));
        double[] p = partials;
        put(all, "ar", Polynomials.ofPartials(p, 0, order.p()), 1);
        put(all, "ma", Polynomials.ofPartials(p, order.p(), order.q()), -1);
        put(all, "sar", Polynomials.ofPartials(p, order.p() + order.q(), order.sp()), 1);
        put(all, "sma", Polynomials.ofPartials(p, order.p() + order.q() + order.sp(), order.sq()), -1);
        int shift = order.constant() ? 1 : 0;
        if (order.constant()) {
            all.put(order.d() + order.sd() == 0 ? "mean" : "drift", Double.toString(regression[0]));
        }
        for (int i = 0; i < drivers.size(); i++) {
            all.put("driver." + drivers.get(i), Double.toString(regression[i + shift]));
        }
        if (waves.weights().length > 0) {
            all.put("waves", Integer.toString(waves.weights().length / 2));
        }
        return all;
    }

    private static void put(SortedMap<String, String> all, String name, double[] values, int sign) {
        for (int i = 0; i < values.length; i++) {
            all.put(name + (i + 1), Double.toString(sign * values[i]));
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        for (int part : new int[] {order.p(), order.d(), order.q(), order.sp(), order.sd(), order.sq()}) {
            out.writeInt(part);
        }
        out.writeBoolean(order.constant());
        out.writeInt(season);
        write(out, partials);
        write(out, regression);
        out.writeInt(drivers.size());
        for (String driver : drivers) {
            out.writeUTF(driver);
        }
        out.writeInt(waves.length());
        write(out, waves.weights());
        errors().write(out);
    }

    /** Reads what {@link #write} wrote. The state is not kept: {@link #on} must be called before a forecast. */
    public ArimaFit(DataInput in) throws IOException {
        this(
                new ArimaOrder(
                        in.readInt(),
                        in.readInt(),
                        in.readInt(),
                        in.readInt(),
                        in.readInt(),
                        in.readInt(),
                        in.readBoolean()),
                in.readInt(),
                doubles(in),
                doubles(in),
                names(in),
                new FourierSeason(in.readInt(), doubles(in)),
                Errors.read(in));
    }

    private ArimaFit(
            ArimaOrder order,
            int season,
            double[] partials,
            double[] regression,
            List<String> drivers,
            FourierSeason waves,
            Errors errors) {
        super(errors);
        this.order = order;
        this.season = season;
        this.partials = partials;
        this.regression = regression;
        this.drivers = drivers;
        this.waves = waves;
        this.last = new double[0];
        this.carried = last;
        this.ar = last;
        this.ma = last;
        this.regressors = null;
        this.buckets = 0;
        this.next = 0;
    }

    private static void write(DataOutput out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double v : values) {
            out.writeDouble(v);
        }
    }

    private static double[] doubles(DataInput in) throws IOException {
        double[] values = new double[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }

    private static List<String> names(DataInput in) throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            names.add(in.readUTF());
        }
        return names;
    }
}
