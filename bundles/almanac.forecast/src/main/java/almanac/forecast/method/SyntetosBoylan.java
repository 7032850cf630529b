package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Parameter;
import almanac.forecast.intermittent.Rates;
import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Syntetos and Boylan's approximation: Croston's rate times 1 - alpha / 2, which takes its bias out. Source: Syntetos and Boylan (2005),
 * "The accuracy of intermittent demand estimates", International Journal of Forecasting 21, 303-314.
 */
@Component(
        service = Forecaster.class,
        property = {Forecaster.METHOD + "=sba", Forecaster.INTERMITTENT + ":Boolean=true"})
public final class SyntetosBoylan extends RateForecaster {
    @Override
    public String method() {
        return "sba";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ALPHA);
    }

    @Override
    protected double[] rates(double[] y, double[] values) {
        return Arrays.stream(Rates.croston(y, values[0]))
                .map(rate -> rate * (1 - values[0] / 2))
                .toArray();
    }
}
