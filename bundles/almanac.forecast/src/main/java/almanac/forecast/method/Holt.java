package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import almanac.forecast.ets.EtsFit;
import almanac.forecast.ets.EtsForm;
import java.io.DataInput;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;

/**
 * Holt's method: a level and a straight trend, ETS(A,A,N). Source: Hyndman and Athanasopoulos, "Forecasting: Principles and Practice"
 * (3rd ed.), section 8.2.
 */
@Component(service = Forecaster.class, property = Forecaster.METHOD + "=holt")
public final class Holt extends LocalForecaster {
    private static final EtsForm FORM = EtsForm.parse("AAN");

    @Override
    public String method() {
        return "holt";
    }

    @Override
    protected int shortest(int season, Settings settings) {
        return FORM.parameters(1) + 2;
    }

    @Override
    protected LocalFit fit(History history, Settings settings) {
        return EtsFit.of(history, FORM);
    }

    @Override
    protected LocalFit readFit(DataInput in) throws IOException {
        return new EtsFit(in);
    }
}
