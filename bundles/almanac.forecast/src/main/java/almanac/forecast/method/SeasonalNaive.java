package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import almanac.forecast.uncertainty.Errors;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import org.osgi.service.component.annotations.Component;

/**
 * The value of the same bucket one season ago; errors of a seasonal random walk. Source: Hyndman and Athanasopoulos, "Forecasting:
 * Principles and Practice" (3rd ed.), sections 5.2 and 5.5.
 */
@Component(service = Forecaster.class, property = Forecaster.METHOD + "=" + SeasonalNaive.NAME)
public final class SeasonalNaive extends LocalForecaster {
    public static final String NAME = "seasonal-naive";

    @Override
    public String method() {
        return NAME;
    }

    @Override
    protected int shortest(int season, Settings settings) {
        return season + 1;
    }

    @Override
    protected LocalFit fit(History history, Settings settings) {
        return fit(history);
    }

    @Override
    protected LocalFit readFit(DataInput in) throws IOException {
        Errors errors = Errors.read(in);
        double[] last = new double[in.readInt()];
        for (int i = 0; i < last.length; i++) {
            last[i] = in.readDouble();
        }
        return new Fit(last, errors);
    }

    private static Fit fit(History history) {
        double[] y = history.values();
        int season = history.season();
        double[] changes = new double[y.length - season];
        for (int t = season; t < y.length; t++) {
            changes[t - season] = y[t] - y[t - season];
        }
        return new Fit(Arrays.copyOfRange(y, y.length - season, y.length), Errors.of(changes, 0));
    }

    private static final class Fit extends LinearFit {
        private final double[] last;

        Fit(double[] last, Errors errors) {
            super(errors);
            this.last = last;
        }

        @Override
        public LocalFit on(History history) {
            return fit(history);
        }

        @Override
        public void mean(double[] mean) {
            for (int h = 0; h < mean.length; h++) {
                mean[h] = last[h % last.length];
            }
        }

        @Override
        protected void weights(double[] weights) {
            for (int h = 0; h < weights.length; h++) {
                weights[h] = h % last.length == 0 ? 1 : 0;
            }
        }

        @Override
        public SortedMap<String, String> parameters() {
            return Collections.emptySortedMap();
        }

        @Override
        public void write(DataOutput out) throws IOException {
            errors().write(out);
            out.writeInt(last.length);
            for (double value : last) {
                out.writeDouble(value);
            }
        }
    }
}
