package almanac.forecast.method;

import almanac.api.forecast.Parameter;
import almanac.forecast.uncertainty.Errors;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A method that says one rate for all buckets ahead. Its errors are those of its one-step forecasts; demand jumps about the rate, so
 * they do not grow with the horizon.
 */
abstract class RateForecaster extends LocalForecaster {
    static final Parameter ALPHA = Parameter.real("alpha", 0.1, 0, 1);

    /**
     * The rate forecast for each bucket from those before it, and last for the one after the history; NaN while there is none.
     *
     * @param values of the declared parameters, in their order
     */
    protected abstract double[] rates(double[] y, double[] values);

    @Override
    protected final LocalFit fit(History history, Settings settings) {
        double[] values = parameters().stream().mapToDouble(settings::real).toArray();
        return fit(history.values(), values);
    }

    @Override
    protected final LocalFit readFit(DataInput in) throws IOException {
        return new Fit(this, in);
    }

    private Fit fit(double[] history, double[] values) {
        double[] y = Arrays.stream(history).map(v -> Math.max(0, v)).toArray();
        double[] rates = rates(y, values);
        double[] errors = new double[y.length];
        for (int t = 0; t < y.length; t++) {
            errors[t] = y[t] - rates[t];
        }
        double rate = rates[y.length];
        return new Fit(this, values, Double.isNaN(rate) ? 0 : rate, Errors.of(errors, 1));
    }

    private static final class Fit extends LevelFit {
        private final RateForecaster method;
        private final double[] values;

        Fit(RateForecaster method, double[] values, double rate, Errors errors) {
            super(rate, 0, errors);
            this.method = method;
            this.values = values;
        }

        Fit(RateForecaster method, DataInput in) throws IOException {
            super(in);
            this.method = method;
            this.values = new double[method.parameters().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = in.readDouble();
            }
        }

        @Override
        public LocalFit on(History history) {
            return method.fit(history.values(), values);
        }

        @Override
        public SortedMap<String, String> parameters() {
            SortedMap<String, String> parameters = new TreeMap<>();
            for (int i = 0; i < values.length; i++) {
                parameters.put(method.parameters().get(i).name(), Double.toString(values[i]));
            }
            return parameters;
        }

        @Override
        public void write(DataOutput out) throws IOException {
            super.write(out);
            for (double value : values) {
                out.writeDouble(value);
            }
        }
    }
}
