package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Parameter;
import almanac.forecast.uncertainty.Errors;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Component;

/**
 * AR(p) with intercept by conditional least squares: each bucket on the p buckets before it (Box, Jenkins, Reinsel and Ljung,
 * "Time Series Analysis" (5th ed.), section 7.1). Unless given, p has the least AICc over the same buckets for every p (Hurvich and
 * Tsai 1989, Biometrika 76, 297-307).
 */
@Component(service = Forecaster.class, property = Forecaster.METHOD + "=ar")
public final class AutoRegression extends LocalForecaster {
    private static final Parameter ORDER = Settings.autoInteger("order", 0, 100);
    private static final int LONGEST_SEASON = 26;

    @Override
    public String method() {
        return "ar";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ORDER);
    }

    @Override
    protected int shortest(int season, Settings settings) {
        return settings.isAuto(ORDER) ? 5 : Math.max(3, 2 * settings.integer(ORDER) + 3);
    }

    @Override
    protected LocalFit fit(History history, Settings settings) {
        double[] y = history.values();
        int order = settings.isAuto(ORDER)
                ? LaggedRegression.of(y, mostLags(y.length, history.season())).bestOrder()
                : settings.integer(ORDER);
        double[] coefficients = LaggedRegression.of(y, order).coefficients(order);
        return new Fit(coefficients, lastOf(y, coefficients), errors(y, coefficients));
    }

    @Override
    protected LocalFit readFit(DataInput in) throws IOException {
        Errors errors = Errors.read(in);
        double[] coefficients = new double[in.readInt()];
        double[] last = new double[coefficients.length - 1];
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = in.readDouble();
        }
        for (int i = 0; i < last.length; i++) {
            last[i] = in.readDouble();
        }
        return new Fit(coefficients, last, errors);
    }

    /** Enough for a season where that is not long, else as R's {@code ar}: 10 log10 n; never more than a third of the history. */
    private static int mostLags(int n, int season) {
        int usual = (int) (10 * Math.log10(n));
        int wanted = season <= LONGEST_SEASON ? Math.max(usual, season + 1) : usual;
        return Math.min(wanted, (n - 2) / 3);
    }

    private static double[] lastOf(double[] y, double[] coefficients) {
        return Arrays.copyOfRange(y, y.length - (coefficients.length - 1), y.length);
    }

    private static Errors errors(double[] y, double[] coefficients) {
        int order = coefficients.length - 1;
        double[] errors = new double[y.length - order];
        for (int t = order; t < y.length; t++) {
            errors[t - order] = y[t] - next(coefficients, y, t);
        }
        return Errors.of(errors, order + 1);
    }

    /** The value at {@code t} as the buckets before it say. */
    private static double next(double[] coefficients, double[] y, int t) {
        double sum = coefficients[0];
        for (int i = 1; i < coefficients.length; i++) {
            sum += coefficients[i] * y[t - i];
        }
        return sum;
    }

    private static final class Fit extends LinearFit {
        private final double[] coefficients;
        private final double[] last;

        /**
         * @param coefficients intercept, then one a lag
         * @param last values, one a lag, oldest first
         */
        Fit(double[] coefficients, double[] last, Errors errors) {
            super(errors);
            this.coefficients = coefficients;
            this.last = last;
        }

        @Override
        public LocalFit on(History history) {
            return new Fit(coefficients, lastOf(history.values(), coefficients), errors());
        }

        @Override
        public void mean(double[] mean) {
            double[] y = Arrays.copyOf(last, last.length + mean.length);
            for (int h = 0; h < mean.length; h++) {
                y[last.length + h] = next(coefficients, y, last.length + h);
                mean[h] = y[last.length + h];
            }
        }

        @Override
        protected void weights(double[] weights) {
            weights[0] = 1;
            for (int h = 1; h < weights.length; h++) {
                double sum = 0;
                for (int i = 1; i < coefficients.length && i <= h; i++) {
                    sum += coefficients[i] * weights[h - i];
                }
                weights[h] = sum;
            }
        }

        @Override
        public SortedMap<String, String> parameters() {
            SortedMap<String, String> all = new TreeMap<>(Map.of(ORDER.name(), Integer.toString(last.length)));
            all.put("intercept", Double.toString(coefficients[0]));
            for (int i = 1; i < coefficients.length; i++) {
                all.put("phi" + i, Double.toString(coefficients[i]));
            }
            return all;
        }

        @Override
        public void write(DataOutput out) throws IOException {
            errors().write(out);
            out.writeInt(coefficients.length);
            for (double coefficient : coefficients) {
                out.writeDouble(coefficient);
            }
            for (double value : last) {
                out.writeDouble(value);
            }
        }
    }
}
