package almanac.forecast.hierarchy;

import almanac.api.Progress;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Forecasting;
import almanac.api.forecast.HierarchicalForecasting;
import almanac.api.forecast.HierarchyPlan;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Forecasts that add up, over the forecasting engine and every {@link Forecaster} service. */
@Component(service = HierarchicalForecasting.class)
public final class HierarchyService implements HierarchicalForecasting {
    private final Map<ServiceReference<Forecaster>, Forecaster> forecasters = new ConcurrentHashMap<>();
    private final HierarchyEngine engine;

    @Activate
    public HierarchyService(@Reference Forecasting forecasting) {
        this.engine = new HierarchyEngine(forecasting, this::local);
    }

    @Reference(
            service = Forecaster.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindForecaster(ServiceReference<Forecaster> reference, Forecaster forecaster) {
        forecasters.put(reference, forecaster);
    }

    void unbindForecaster(ServiceReference<Forecaster> reference) {
        forecasters.remove(reference);
    }

    @Override
    public void forecast(
            List<DemandSeries> series,
            HierarchyPlan hierarchy,
            ForecastPlan plan,
            Consumer<ForecastOutcome> sink,
            Progress progress) {
        engine.forecast(series, hierarchy, plan, sink, progress);
    }

    @Override
    public void temporal(
            List<DemandSeries> series,
            List<Integer> spans,
            ForecastPlan plan,
            Consumer<ForecastOutcome> sink,
            Progress progress) {
        engine.temporal(series, spans, plan, sink, progress);
    }

    /** The highest ranked one of a name, unless it learns across series. */
    private Forecaster local(String method) {
        return forecasters.entrySet().stream()
                .filter(e -> e.getValue().method().equals(method))
                .max(Map.Entry.comparingByKey())
                .filter(e -> !Boolean.parseBoolean(String.valueOf(e.getKey().getProperty(Forecaster.GLOBAL))))
                .map(Map.Entry::getValue)
                .orElse(null);
    }
}
