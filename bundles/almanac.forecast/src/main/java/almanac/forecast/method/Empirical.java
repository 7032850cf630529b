package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import almanac.forecast.intermittent.Lifetime;
import almanac.forecast.intermittent.Memory;
import almanac.forecast.intermittent.ObservedLaw;
import almanac.forecast.intermittent.SparseFit;
import java.io.DataInput;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;

/**
 * The demands seen, empty buckets among them, as the law of those to come: recent ones weigh more, and silence tells that demand may
 * have ended. A weighted form of the bootstrap of Willemain, Smart and Schwarz (2004), "A new approach to forecasting intermittent
 * demand for service parts inventories", International Journal of Forecasting 20, 375-387; weights by {@link Memory}, the end by
 * {@link Lifetime}.
 */
@Component(
        service = Forecaster.class,
        property = {Forecaster.METHOD + "=" + Empirical.NAME, Forecaster.INTERMITTENT + ":Boolean=true"})
public final class Empirical extends LocalForecaster {
    public static final String NAME = "empirical";

    @Override
    public String method() {
        return NAME;
    }

    @Override
    protected LocalFit fit(History history, Settings settings) {
        return fit(history);
    }

    @Override
    protected LocalFit readFit(DataInput in) throws IOException {
        return SparseFit.read(ObservedLaw.read(in), in, Empirical::fit);
    }

    private static SparseFit fit(History history) {
        double[] y = history.values();
        ObservedLaw law = new ObservedLaw(y, Memory.weights(y), history.series().scale() == 0);
        return new SparseFit(law, Lifetime.of(y, law.occurrence()), Empirical::fit);
    }
}
