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
 * Exponential smoothing in state-space form, the model chosen by AICc among all admissible ones. Source: Hyndman, Koehler, Ord and Snyder
 * (2008), "Forecasting with Exponential Smoothing", chapters 2, 5 and 7.
 */
@Component(service = Forecaster.class, property = Forecaster.METHOD + "=ets")
public final class Ets extends LocalForecaster {
    private static final Parameter MODEL = Parameter.choice(
            "model", "auto", "auto", "ANN", "AAN", "AAdN", "ANA", "AAA", "AAdA", "MNN", "MAN", "MAdN", "MNA", "MAA",
            "MAdA", "MNM", "MAM", "MAdM");

    @Override
    public String method() {
        return "ets";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(MODEL);
    }

    @Override
    protected int shortest(int season, Settings settings) {
        return 4;
    }

    @Override
    protected LocalFit fit(History history, Settings settings) {
        if (!settings.isAuto(MODEL)) {
            EtsForm form = EtsForm.parse(settings.text(MODEL));
            if (EtsFit.allows(history, form)) {
                return EtsFit.of(history, form);
            }
        }
        return EtsFit.best(history);
    }

    @Override
    protected LocalFit readFit(DataInput in) throws IOException {
        return new EtsFit(in);
    }
}
