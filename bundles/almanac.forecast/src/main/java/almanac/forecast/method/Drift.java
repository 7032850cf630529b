package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import almanac.forecast.uncertainty.ErrorLaw;
import almanac.forecast.uncertainty.Errors;
import almanac.forecast.uncertainty.Law;
import almanac.forecast.uncertainty.Noise;
import almanac.forecast.uncertainty.PathSource;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Component;

/**
 * The straight line from the first value through the last, carried on; a random walk with drift. Source: Hyndman and Athanasopoulos,
 * "Forecasting: Principles and Practice" (3rd ed.), sections 5.2 and 5.5.
 */
@Component(service = Forecaster.class, property = Forecaster.METHOD + "=drift")
public final class Drift extends LocalForecaster {
    @Override
    public String method() {
        return "drift";
    }

    @Override
    protected LocalFit fit(History history, Settings settings) {
        double[] y = history.values();
        int changes = y.length - 1;
        double slope = (y[changes] - y[0]) / changes;
        double[] errors = new double[changes];
        for (int t = 1; t <= changes; t++) {
            errors[t - 1] = y[t] - y[t - 1] - slope;
        }
        return new Fit(y[changes], slope, changes, Errors.of(errors, 1));
    }

    @Override
    protected LocalFit readFit(DataInput in) throws IOException {
        return new Fit(in.readDouble(), in.readDouble(), in.readInt(), Errors.read(in));
    }

    /**
     * A line from a last value on.
     *
     * @param last value
     * @param slope units a bucket
     * @param changes from which the slope was estimated
     */
    private record Fit(double last, double slope, int changes, Errors errors) implements LocalFit {
        @Override
        public LocalFit on(History history) {
            double[] y = history.values();
            return new Fit(y[y.length - 1], slope, changes, errors);
        }

        @Override
        public void mean(double[] mean) {
            for (int h = 0; h < mean.length; h++) {
                mean[h] = last + (h + 1) * slope;
            }
        }

        @Override
        public Law law(double[] mean, Noise noise) {
            double[] deviation = new double[mean.length];
            for (int h = 0; h < mean.length; h++) {
                deviation[h] = errors.sigma() * Math.sqrt((h + 1) * (1 + (h + 1.0) / changes));
            }
            return new ErrorLaw(mean, deviation, errors);
        }

        /** The slope is one draw a path: it is as uncertain as the mean of the changes. */
        @Override
        public PathSource paths(double[] mean) {
            double uncertain = errors.sigma() / Math.sqrt(changes);
            return (noise, path) -> {
                double tilt = uncertain * noise.normal();
                double walk = 0;
                for (int h = 0; h < path.length; h++) {
                    walk += errors.draw(noise) + tilt;
                    path[h] = mean[h] + walk;
                }
            };
        }

        @Override
        public SortedMap<String, String> parameters() {
            return new TreeMap<>(Map.of("slope", Double.toString(slope)));
        }

        @Override
        public void write(DataOutput out) throws IOException {
            out.writeDouble(last);
            out.writeDouble(slope);
            out.writeInt(changes);
            errors.write(out);
        }
    }
}
