package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Parameter;
import almanac.forecast.intermittent.Rates;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Aggregation and disaggregation: totals over as many buckets as the mean interval between demands, smoothed and spread evenly. Source:
 * Nikolopoulos and others (2011), Journal of the Operational Research Society 62, 544-554.
 */
@Component(
        service = Forecaster.class,
        property = {Forecaster.METHOD + "=adida", Forecaster.INTERMITTENT + ":Boolean=true"})
public final class Adida extends RateForecaster {
    @Override
    public String method() {
        return "adida";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ALPHA);
    }

    @Override
    protected double[] rates(double[] y, double[] values) {
        return Rates.aggregated(y, Rates.usualInterval(y), values[0]);
    }
}
