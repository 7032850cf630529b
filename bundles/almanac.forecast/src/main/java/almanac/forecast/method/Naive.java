package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import almanac.forecast.uncertainty.Errors;
import java.io.DataInput;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;

/**
 * The last value for every bucket ahead; the errors of a random walk. Source: Hyndman and Athanasopoulos, "Forecasting: Principles and
 * Practice" (3rd ed.), section 5.2.
 */
@Component(service = Forecaster.class, property = Forecaster.METHOD + "=" + Naive.NAME)
public final class Naive extends LocalForecaster {
    public static final String NAME = "naive";

    @Override
    public String method() {
        return NAME;
    }

    @Override
    protected int shortest(int season, Settings settings) {
        return 1;
    }

    @Override
    protected LocalFit fit(History history, Settings settings) {
        return fit(history);
    }

    @Override
    protected LocalFit readFit(DataInput in) throws IOException {
        return readFrom(in);
    }

    /** One value only: the law of greatest entropy of a positive quantity with that mean. */
    static LocalFit ofOne(double value) {
        return new Fit(value, 0, Errors.exponential(value));
    }

    static LocalFit readFrom(DataInput in) throws IOException {
        return new Fit(in);
    }

    private static Fit fit(History history) {
        double[] y = history.values();
        double[] changes = new double[y.length - 1];
        for (int t = 1; t < y.length; t++) {
            changes[t - 1] = y[t] - y[t - 1];
        }
        return new Fit(y[y.length - 1], 1, Errors.of(changes, 0));
    }

    private static final class Fit extends LevelFit {
        Fit(double level, double share, Errors errors) {
            super(level, share, errors);
        }

        Fit(DataInput in) throws IOException {
            super(in);
        }

        @Override
        public LocalFit on(History history) {
            return fit(history);
        }
    }
}
