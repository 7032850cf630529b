package almanac.forecast.engine;

import almanac.api.demand.DemandSeries;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Training;
import almanac.forecast.evaluate.ScoreSheet;
import java.util.List;
import java.util.function.Function;

/** Forecasts of one series by one method at successive origins, with the quantiles that are scored. Not for many threads. */
final class MethodRun implements Function<DemandSeries, Forecast> {
    private final Method method;
    private final Training training;
    private final boolean once;
    private final ForecastRequest request;
    private FittedModel model;

    private MethodRun(Method method, FittedModel global, Training training, boolean once) {
        this.method = method;
        this.model = global;
        this.training = training;
        this.once = once;
        this.request = new ForecastRequest(training.horizon(), ScoreSheet.PROBABILITIES, 0, training.seed());
    }

    /**
     * Fits at each origin; only at the first where fitting is costly.
     *
     * @param global a model fitted over all series, which is then never fitted again; null for local methods
     */
    static MethodRun fittedAnew(Method method, FittedModel global, Training training) {
        return new MethodRun(method, global, training, method.global() || method.costly());
    }

    /** Fits at the first origin and carries that over the later ones. */
    static MethodRun fittedOnce(Method method, FittedModel global, Training training) {
        return new MethodRun(method, global, training, true);
    }

    @Override
    public Forecast apply(DemandSeries head) {
        if (model == null || !once) {
            model = method.forecaster().fit(List.of(head), training);
        }
        return model.forecast(head, request);
    }

    /** The model fitted last; null before the first forecast. */
    FittedModel model() {
        return model;
    }
}
