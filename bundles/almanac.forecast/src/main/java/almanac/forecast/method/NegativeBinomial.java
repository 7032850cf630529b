package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import almanac.forecast.intermittent.Lifetime;
import almanac.forecast.intermittent.Memory;
import almanac.forecast.intermittent.NegativeBinomialLaw;
import almanac.forecast.intermittent.SparseFit;
import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;
import org.osgi.service.component.annotations.Component;

/**
 * Counts with more variance than their mean: the negative binomial law, its mean and variance from the history with recent buckets
 * weighing more; silence tells that demand may have ended. After Snyder, Ord and Beaumont (2012), "Forecasting the intermittent demand
 * for slow-moving inventories: A modelling approach", International Journal of Forecasting 28, 485-496, with weights by {@link Memory}
 * and the end by {@link Lifetime}.
 */
@Component(
        service = Forecaster.class,
        property = {Forecaster.METHOD + "=negative-binomial", Forecaster.INTERMITTENT + ":Boolean=true"})
public final class NegativeBinomial extends LocalForecaster {
    @Override
    public String method() {
        return "negative-binomial";
    }

    @Override
    protected LocalFit fit(History history, Settings settings) {
        return fit(history);
    }

    @Override
    protected LocalFit readFit(DataInput in) throws IOException {
        return SparseFit.read(NegativeBinomialLaw.read(in), in, NegativeBinomial::fit);
    }

    private static SparseFit fit(History history) {
        double[] y = history.values();
        double[] weights = Memory.weights(y);
        double mean = 0;
        for (int t = 0; t < y.length; t++) {
            mean += weights[t] * Math.max(0, y[t]);
        }
        double variance = (1 - Arrays.stream(weights).sum()) * mean * mean;
        for (int t = 0; t < y.length; t++) {
            double error = Math.max(0, y[t]) - mean;
            variance += weights[t] * error * error;
        }
        NegativeBinomialLaw law = new NegativeBinomialLaw(mean, variance);
        return new SparseFit(law, Lifetime.of(y, law.occurrence()), NegativeBinomial::fit);
    }
}
