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
 * The mean of the same bucket of the last seasons: the moving average of each bucket of the season by itself. Uncertainty grows from season
 * to season as that of {@link MovingAverage} does from bucket to bucket.
 */
@Component(service = Forecaster.class, property = Forecaster.METHOD + "=seasonal-window-average")
public final class SeasonalWindowAverage extends LocalForecaster {
    private static final Parameter WINDOW = Settings.byRatio("window", 3, 1, 1000);

    @Override
    public String method() {
        return "seasonal-window-average";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(WINDOW);
    }

    /** With fewer seasons than the window the mean is over those there are. */
    @Override
    protected int shortest(int season, Settings settings) {
        return season + 1;
    }

    @Override
    protected LocalFit fit(History history, Settings settings) {
        return fit(history.values(), history.season(), settings.integer(WINDOW));
    }

    @Override
    protected LocalFit readFit(DataInput in) throws IOException {
        Errors errors = Errors.read(in);
        int window = in.readInt();
        double[] next = new double[in.readInt()];
        for (int i = 0; i < next.length; i++) {
            next[i] = in.readDouble();
        }
        return new Fit(next, window, errors);
    }

    private static Fit fit(double[] y, int season, int window) {
        double[] errors = new double[y.length - season];
        for (int t = season; t < y.length; t++) {
            errors[t - season] = y[t] - mean(y, t, season, window);
        }
        double[] next = new double[season];
        for (int h = 0; h < season; h++) {
            next[h] = mean(y, y.length + h, season, window);
        }
        return new Fit(next, window, Errors.of(errors, 0));
    }

    /** Of the buckets one season before {@code t}, two, and so on. */
    private static double mean(double[] y, int t, int season, int window) {
        double sum = 0;
        int n = 0;
        for (int s = t - season; s >= 0 && n < window; s -= season) {
            sum += y[s];
            n++;
        }
        return sum / n;
    }

    private static final class Fit extends LinearFit {
        private final double[] next;
        private final int window;

        Fit(double[] next, int window, Errors errors) {
            super(errors);
            this.next = next;
            this.window = window;
        }

        @Override
        public LocalFit on(History history) {
            return history.size() <= next.length
                    ? null
                    : SeasonalWindowAverage.fit(history.values(), next.length, window);
        }

        @Override
        public void mean(double[] mean) {
            for (int h = 0; h < mean.length; h++) {
                mean[h] = next[h % next.length];
            }
        }

        @Override
        protected void weights(double[] weights) {
            Arrays.fill(weights, 0);
            for (int h = 0; h < weights.length; h += next.length) {
                weights[h] = h == 0 ? 1 : 2.0 / (window + 1);
            }
        }

        @Override
        public SortedMap<String, String> parameters() {
            return new TreeMap<>(Map.of(WINDOW.name(), Integer.toString(window)));
        }

        @Override
        public void write(DataOutput out) throws IOException {
            errors().write(out);
            out.writeInt(window);
            out.writeInt(next.length);
            for (double value : next) {
                out.writeDouble(value);
            }
        }
    }
}
