package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Parameter;
import almanac.forecast.intermittent.Rates;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Croston's method: the size of a demand over the interval between demands, each smoothed where there is demand. Source: Croston (1972),
 * Operational Research Quarterly 23, 289-303. Its mean is too high by about alpha / 2; see {@link SyntetosBoylan}.
 */
@Component(
        service = Forecaster.class,
        property = {Forecaster.METHOD + "=croston", Forecaster.INTERMITTENT + ":Boolean=true"})
public final class Croston extends RateForecaster {
    @Override
    public String method() {
        return "croston";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ALPHA);
    }

    @Override
    protected double[] rates(double[] y, double[] values) {
        return Rates.croston(y, values[0]);
    }
}
