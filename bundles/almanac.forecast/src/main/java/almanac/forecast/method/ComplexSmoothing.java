package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Parameter;
import almanac.forecast.ces.CesFit;
import almanac.forecast.ces.CesForm;
import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Complex exponential smoothing: the level and the latest error as one complex number, smoothed by a complex parameter, so that level and
 * trend need not be told apart; without a season or with one of three kinds, chosen by AICc. Source: Svetunkov, Kourentzes and Kolassa
 * (2022), "Complex exponential smoothing", Naval Research Logistics 69, 1108-1123.
 */
@Component(service = Forecaster.class, property = Forecaster.METHOD + "=ces")
public final class ComplexSmoothing extends LocalForecaster {
    private static final Parameter SEASON =
            Parameter.choice("season", "auto", "auto", "none", "simple", "partial", "full");

    private static final int SHORTEST = 6;

    @Override
    public String method() {
        return "ces";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(SEASON);
    }

    @Override
    protected int shortest(int season, Settings settings) {
        return SHORTEST;
    }

    @Override
    protected LocalForecaster fallback() {
        return new SimpleExponentialSmoothing();
    }

    /** A season that the history does not hold twice is left out; the parameters that are reported say so. */
    @Override
    protected LocalFit fit(History history, Settings settings) {
        if (settings.isAuto(SEASON)) {
            return CesFit.best(history);
        }
        CesForm form = CesForm.of(settings.text(SEASON));
        return CesFit.of(history, CesFit.allows(history, form) ? form : CesForm.NONE);
    }

    @Override
    protected LocalFit readFit(DataInput in) throws IOException {
        return CesFit.read(in);
    }
}
