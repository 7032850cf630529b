package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Parameter;
import almanac.forecast.ets.EtsFit;
import almanac.forecast.ets.EtsForm;
import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
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

    /** Which trends may be chosen: any, none but a fading one, none at all. */
    private static final Parameter TREND = Parameter.choice("trend", "any", "any", "damped", "none");

    @Override
    public String method() {
        return "ets";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(MODEL, TREND);
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
        return EtsFit.best(history, wanted(settings.text(TREND)));
    }

    private static Predicate<EtsForm> wanted(String trend) {
        return switch (trend) {
            case "none" -> form -> !form.hasTrend();
            case "damped" -> form -> !form.hasTrend() || form.isDamped();
            default -> form -> true;
        };
    }

    @Override
    protected LocalFit readFit(DataInput in) throws IOException {
        return new EtsFit(in);
    }
}
