package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Parameter;
import almanac.forecast.intermittent.Rates;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Multiple aggregation: the mean of the smoothed rates over every span up to the mean interval between demands. Source: Petropoulos and
 * Kourentzes (2015), Journal of the Operational Research Society 66, 914-924.
 */
@Component(
        service = Forecaster.class,
        property = {Forecaster.METHOD + "=imapa", Forecaster.INTERMITTENT + ":Boolean=true"})
public final class Imapa extends RateForecaster {
    @Override
    public String method() {
        return "imapa";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ALPHA);
    }

    @Override
    protected double[] rates(double[] y, double[] values) {
        return Rates.combined(y, Rates.usualInterval(y), values[0]);
    }
}
