package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Parameter;
import almanac.forecast.uncertainty.Errors;
import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Component;

/**
 * Simple exponential smoothing: a level that moves by the share alpha of each one-step error. Alpha and the first level give the least
 * sum of squared one-step errors; for a given alpha the best first level is linear least squares. Source: Hyndman and Athanasopoulos,
 * "Forecasting: Principles and Practice" (3rd ed.), section 8.1; variance by Hyndman, Koehler, Ord and Snyder (2008), table 6.2,
 * model ANN.
 */
@Component(service = Forecaster.class, property = Forecaster.METHOD + "=ses")
public final class SimpleExponentialSmoothing extends LocalForecaster {
    private static final Parameter ALPHA = Settings.autoReal("alpha", 0, 1);
    private static final double LEAST = 1e-4;

    @Override
    public String method() {
        return "ses";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ALPHA);
    }

    @Override
    protected LocalFit fit(History history, Settings settings) {
        double[] y = history.values();
        double alpha = settings.isAuto(ALPHA)
                ? LineSearch.minimum(a -> squares(y, a), LEAST, 1 - LEAST, 1e-4)
                : settings.real(ALPHA);
        return smooth(y, alpha);
    }

    @Override
    protected LocalFit readFit(DataInput in) throws IOException {
        return new Fit(in);
    }

    /** Sum of squared errors with the best first level: errors from a first level of y0, less what moving that level can explain. */
    private static double squares(double[] y, double alpha) {
        double level = y[0];
        double weight = 1;
        double squares = 0;
        double cross = 0;
        double weights = 0;
        for (double value : y) {
            double error = value - level;
            squares += error * error;
            cross += error * weight;
            weights += weight * weight;
            level += alpha * error;
            weight *= 1 - alpha;
        }
        return squares - cross * cross / weights;
    }

    private static Fit smooth(double[] y, double alpha) {
        double level = y[0] + correction(y, alpha);
        double[] errors = new double[y.length];
        for (int t = 0; t < y.length; t++) {
            errors[t] = y[t] - level;
            level += alpha * errors[t];
        }
        return new Fit(level, alpha, Errors.of(errors, 2));
    }

    private static double correction(double[] y, double alpha) {
        double level = y[0];
        double weight = 1;
        double cross = 0;
        double weights = 0;
        for (double value : y) {
            double error = value - level;
            cross += error * weight;
            weights += weight * weight;
            level += alpha * error;
            weight *= 1 - alpha;
        }
        return cross / weights;
    }

    private static final class Fit extends LevelFit {
        Fit(double level, double alpha, Errors errors) {
            super(level, alpha, errors);
        }

        Fit(DataInput in) throws IOException {
            super(in);
        }

        @Override
        public LocalFit on(History history) {
            return smooth(history.values(), share());
        }

        @Override
        public SortedMap<String, String> parameters() {
            return new TreeMap<>(java.util.Map.of(ALPHA.name(), Double.toString(share())));
        }
    }
}
