package almanac.cycle.monitor;

import almanac.api.Progress;
import almanac.api.forecast.Forecasting;
import almanac.api.run.ForecastMonitor;
import almanac.api.run.OverrideValue;
import almanac.api.run.PlanningRun;
import almanac.api.run.RealisedForecast;
import almanac.api.run.ValueStep;
import almanac.api.store.PlanScope;
import almanac.api.store.PlanStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers how forecasts did. */
@Component(service = ForecastMonitor.class)
public final class ForecastMonitorComponent implements ForecastMonitor {
    private final StoreMonitor monitor;

    @Activate
    public ForecastMonitorComponent(@Reference PlanStore store, @Reference Forecasting forecasting) {
        this.monitor = new StoreMonitor(store, forecasting::learnedMethods);
    }

    @Override
    public Optional<PlanningRun> compared(PlanScope scope) {
        return monitor.compared(scope);
    }

    @Override
    public void realised(PlanScope scope, Consumer<RealisedForecast> sink, Progress progress) {
        monitor.realised(scope, sink, progress);
    }

    @Override
    public List<ValueStep> valueAdded(PlanScope scope, Progress progress) {
        return monitor.valueAdded(scope, progress);
    }

    @Override
    public List<OverrideValue> overrides(PlanScope scope) {
        return monitor.overrides(scope);
    }
}
