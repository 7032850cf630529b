package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Parameter;
import almanac.forecast.ets.EtsFit;
import almanac.forecast.ets.EtsForm;
import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Holt-Winters' method: level, trend and season, additive or multiplicative; {@code auto} multiplies where every value is above 0. Source:
 * Hyndman and Athanasopoulos, "Forecasting: Principles and Practice" (3rd ed.), section 8.3.
 */
@Component(service = Forecaster.class, property = Forecaster.METHOD + "=holt-winters")
public final class HoltWinters extends LocalForecaster {
    private static final EtsForm ADDITIVE = EtsForm.parse("AAA");
    private static final EtsForm MULTIPLICATIVE = EtsForm.parse("MAM");
    private static final Parameter SEASON = Parameter.choice("season", "auto", "auto", "additive", "multiplicative");

    @Override
    public String method() {
        return "holt-winters";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(SEASON);
    }

    @Override
    protected int shortest(int season, Settings settings) {
        int states = season > EtsFit.LONGEST ? 1 : season;
        return Math.max(2 * states, ADDITIVE.parameters(states) + 2);
    }

    @Override
    protected LocalForecaster fallback() {
        return new Holt();
    }

    @Override
    protected LocalFit fit(History history, Settings settings) {
        boolean mayMultiply = !"additive".equals(settings.text(SEASON));
        if (mayMultiply && EtsFit.allows(history, MULTIPLICATIVE)) {
            return EtsFit.of(history, MULTIPLICATIVE);
        }
        return EtsFit.allows(history, ADDITIVE) ? EtsFit.of(history, ADDITIVE) : new Holt().fit(history, settings);
    }

    @Override
    protected LocalFit readFit(DataInput in) throws IOException {
        return new EtsFit(in);
    }
}
