package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Parameter;
import almanac.forecast.uncertainty.Errors;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Component;

/**
 * The mean of the last buckets for every bucket ahead. Its data are as old on average as those of exponential smoothing with alpha =
 * 2 / (window + 1) (Brown 1963, "Smoothing, Forecasting and Prediction", ch. 7), and its uncertainty grows with the horizon like that
 * one's.
 */
@Component(service = Forecaster.class, property = Forecaster.METHOD + "=moving-average")
public final class MovingAverage extends LocalForecaster {
    private static final Parameter WINDOW = Settings.byRatio("window", 3, 1, 1000);

    @Override
    public String method() {
        return "moving-average";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(WINDOW);
    }

    @Override
    protected int shortest(int season, Settings settings) {
        return settings.integer(WINDOW) + 1;
    }

    @Override
    protected LocalFit fit(History history, Settings settings) {
        return fit(history.values(), settings.integer(WINDOW));
    }

    @Override
    protected LocalFit readFit(DataInput in) throws IOException {
        return new Fit(in);
    }

    private static Fit fit(double[] y, int window) {
        double[] errors = new double[y.length - window];
        double level = mean(y, 0, window);
        for (int t = window; t < y.length; t++) {
            errors[t - window] = y[t] - level;
            level += (y[t] - y[t - window]) / window;
        }
        return new Fit(mean(y, y.length - window, y.length), window, Errors.of(errors, 0));
    }

    private static double mean(double[] y, int from, int to) {
        double sum = 0;
        for (int t = from; t < to; t++) {
            sum += y[t];
        }
        return sum / (to - from);
    }

    private static final class Fit extends LevelFit {
        private final int window;

        Fit(double level, int window, Errors errors) {
            super(level, 2.0 / (window + 1), errors);
            this.window = window;
        }

        Fit(DataInput in) throws IOException {
            super(in);
            this.window = in.readInt();
        }

        @Override
        public LocalFit on(History history) {
            return fit(history.values(), window);
        }

        @Override
        public SortedMap<String, String> parameters() {
            return new TreeMap<>(Map.of(WINDOW.name(), Integer.toString(window)));
        }

        @Override
        public void write(DataOutput out) throws IOException {
            super.write(out);
            out.writeInt(window);
        }
    }
}
