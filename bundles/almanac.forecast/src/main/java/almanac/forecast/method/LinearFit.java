package almanac.forecast.method;

import almanac.forecast.uncertainty.ErrorLaw;
import almanac.forecast.uncertainty.Errors;
import almanac.forecast.uncertainty.Law;
import almanac.forecast.uncertainty.Noise;
import almanac.forecast.uncertainty.PathSource;

/**
 * A fit whose forecast error is a weighted sum of independent one-step errors: e(t+h) + w1 e(t+h-1) + ... + w(h-1) e(t+1), the
 * moving-average form of every linear model (Hyndman, Koehler, Ord and Snyder 2008, "Forecasting with Exponential Smoothing", ch. 6).
 */
public abstract class LinearFit implements LocalFit {
    private final Errors errors;

    protected LinearFit(Errors errors) {
        this.errors = errors;
    }

    /** Fills in the weights; the first is 1. */
    protected abstract void weights(double[] weights);

    public final Errors errors() {
        return errors;
    }

    @Override
    public Law law(double[] mean, Noise noise) {
        double[] deviation = new double[mean.length];
        weights(deviation);
        double squares = 0;
        for (int h = 0; h < deviation.length; h++) {
            squares += deviation[h] * deviation[h];
            deviation[h] = errors.sigma() * Math.sqrt(squares);
        }
        return new ErrorLaw(mean, deviation, errors);
    }

    @Override
    public PathSource paths(double[] mean) {
        int steps = mean.length;
        double[] weights = new double[steps];
        weights(weights);
        double[] drawn = new double[steps];
        return (noise, path) -> {
            for (int h = 0; h < steps; h++) {
                drawn[h] = errors.draw(noise);
                double sum = mean[h];
                for (int j = 0; j <= h; j++) {
                    sum += weights[j] * drawn[h - j];
                }
                path[h] = sum;
            }
        };
    }
}
