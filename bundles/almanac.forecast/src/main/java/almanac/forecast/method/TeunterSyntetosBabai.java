package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Parameter;
import almanac.forecast.intermittent.Rates;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Teunter, Syntetos and Babai's method: the probability of a demand, smoothed in every bucket, times its size, smoothed where there is
 * one. The rate of an item whose demand ends runs down. Source: Teunter, Syntetos and Babai (2011), European Journal of Operational
 * Research 214, 606-615.
 */
@Component(
        service = Forecaster.class,
        property = {Forecaster.METHOD + "=tsb", Forecaster.INTERMITTENT + ":Boolean=true"})
public final class TeunterSyntetosBabai extends RateForecaster {
    private static final Parameter BETA = Parameter.real("beta", 0.1, 0, 1);

    @Override
    public String method() {
        return "tsb";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ALPHA, BETA);
    }

    @Override
    protected double[] rates(double[] y, double[] values) {
        return Rates.tsb(y, values[0], values[1]);
    }
}
