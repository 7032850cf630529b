package almanac.forecast.method;

import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Parameter;
import almanac.forecast.regression.RegressionChoice;
import almanac.forecast.regression.RegressionFit;
import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Ridge regression on a trend, waves of each season, holidays and the drivers known ahead, with errors that fade out or stay. Source: Hyndman and
 * Athanasopoulos, "Forecasting: Principles and Practice" (3rd ed.), chapter 7 and section 10.1.
 */
@Component(service = Forecaster.class, property = Forecaster.METHOD + "=regression")
public final class Regression extends LocalForecaster {
    private static final Parameter TREND = Parameter.choice("trend", "auto", "auto", "none", "linear");
    private static final Parameter WAVES = Settings.autoInteger("waves", 0, 50);
    private static final Parameter HOLIDAYS = Parameter.choice("holidays", "true", "true", "false");
    private static final Parameter DRIVERS = Parameter.choice("drivers", "true", "true", "false");
    private static final Parameter RIDGE = Settings.autoReal("ridge", 0, 1000);
    private static final Parameter ERRORS = Parameter.choice("errors", "level", "level", "ar1", "independent");

    private static final int SHORTEST = 8;

    @Override
    public String method() {
        return "regression";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(TREND, WAVES, HOLIDAYS, DRIVERS, RIDGE, ERRORS);
    }

    @Override
    protected int shortest(int season, Settings settings) {
        return SHORTEST;
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
        RegressionChoice choice = new RegressionChoice(
                settings.isAuto(TREND) ? null : settings.text(TREND).equals("linear"),
                settings.isAuto(WAVES) ? -1 : settings.integer(WAVES),
                Boolean.parseBoolean(settings.text(HOLIDAYS)),
                Boolean.parseBoolean(settings.text(DRIVERS)),
                settings.isAuto(RIDGE) ? -1 : settings.real(RIDGE),
                settings.text(ERRORS));
        return RegressionFit.of(history, choice);
    }

    @Override
    protected LocalFit readFit(DataInput in) throws IOException {
        return RegressionFit.read(in);
    }
}
