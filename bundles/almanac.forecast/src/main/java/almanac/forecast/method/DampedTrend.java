package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import almanac.forecast.ets.EtsFit;
import almanac.forecast.ets.EtsForm;
import java.io.DataInput;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;

/**
 * A level and a trend that fades out, ETS(A,Ad,N). Source: Gardner and McKenzie (1985), "Forecasting trends in time series", Management
 * Science 31, 1237-1246; Hyndman and Athanasopoulos, "Forecasting: Principles and Practice" (3rd ed.), section 8.2.
 */
@Component(service = Forecaster.class, property = Forecaster.METHOD + "=damped")
public final class DampedTrend extends LocalForecaster {
    private static final EtsForm FORM = EtsForm.parse("AAdN");

    @Override
    public String method() {
        return "damped";
    }

    @Override
    protected int shortest(int season, Settings settings) {
        return FORM.parameters(1) + 2;
    }

    @Override
    protected LocalForecaster fallback() {
        return new Holt();
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
