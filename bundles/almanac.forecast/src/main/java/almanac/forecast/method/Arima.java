package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Parameter;
import almanac.forecast.arima.ArimaFit;
import almanac.forecast.arima.OrderLimits;
import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Seasonal ARIMA with drivers known ahead as regressors. What is not given of the order is found by steps (Hyndman and Khandakar 2008,
 * Journal of Statistical Software 27(3)); a season longer than {@link ArimaFit#LONGEST} buckets is a sum of waves.
 */
@Component(service = Forecaster.class, property = Forecaster.METHOD + "=arima")
public final class Arima extends LocalForecaster {
    private static final Parameter P = Settings.autoInteger("p", 0, 5);
    private static final Parameter D = Settings.autoInteger("d", 0, 2);
    private static final Parameter Q = Settings.autoInteger("q", 0, 5);
    private static final Parameter SEASONAL_P = Settings.autoInteger("P", 0, 2);
    private static final Parameter SEASONAL_D = Settings.autoInteger("D", 0, 1);
    private static final Parameter SEASONAL_Q = Settings.autoInteger("Q", 0, 2);

    private static final int SHORTEST = 8;

    @Override
    public String method() {
        return "arima";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(P, D, Q, SEASONAL_P, SEASONAL_D, SEASONAL_Q);
    }

    /** Given terms need as many buckets as they look back on, and some to be estimated from. */
    @Override
    protected int shortest(int season, Settings settings) {
        int length = season <= ArimaFit.LONGEST ? season : 1;
        int terms = Math.max(
                given(settings, P, 0) + length * given(settings, SEASONAL_P, 0),
                given(settings, Q, 0) + length * given(settings, SEASONAL_Q, 0));
        return SHORTEST + 2 * terms + given(settings, D, 0) + length * given(settings, SEASONAL_D, 0);
    }

    @Override
    protected LocalForecaster fallback() {
        return new Ets();
    }

    @Override
    protected boolean usesDrivers() {
        return true;
    }

    @Override
    protected LocalFit fit(History history, Settings settings) {
        OrderLimits limits = new OrderLimits(
                given(settings, P, -1),
                given(settings, D, -1),
                given(settings, Q, -1),
                given(settings, SEASONAL_P, -1),
                given(settings, SEASONAL_D, -1),
                given(settings, SEASONAL_Q, -1));
        return ArimaFit.of(history, limits);
    }

    @Override
    protected LocalFit readFit(DataInput in) throws IOException {
        return new ArimaFit(in);
    }

    private static int given(Settings settings, Parameter parameter, int otherwise) {
        return settings.isAuto(parameter) ? otherwise : settings.integer(parameter);
    }
}
