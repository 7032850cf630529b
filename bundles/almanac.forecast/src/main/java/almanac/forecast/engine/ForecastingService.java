package almanac.forecast.engine;

import almanac.api.Progress;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.BacktestPlan;
import almanac.api.forecast.BacktestReport;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Forecasting;
import almanac.api.forecast.ModelRegistry;
import almanac.api.forecast.SeriesAccuracy;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The engine over every {@link Forecaster} service; methods come and go while it runs. */
@Component(service = Forecasting.class, configurationPid = "almanac.forecast")
@Designate(ocd = ForecastingService.Settings.class)
public final class ForecastingService implements Forecasting {
    /** What an administrator may set. */
    @ObjectClassDefinition(
            name = "%settings.name",
            description = "%settings.description",
            localization = "OSGI-INF/l10n/settings")
    public @interface Settings {
        @AttributeDefinition(name = "%threads.name", description = "%threads.description", min = "0")
        int threads() default 0;
    }

    private final Map<ServiceReference<Forecaster>, Forecaster> forecasters = new ConcurrentHashMap<>();
    private final ForecastingEngine engine;

    @Activate
    public ForecastingService(Settings settings) {
        int threads = settings.threads() > 0
                ? settings.threads()
                : Runtime.getRuntime().availableProcessors();
        this.engine = new ForecastingEngine(this::snapshot, threads);
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

    @Deactivate
    void stop() {
        engine.close();
    }

    @Override
    public SortedSet<String> methods() {
        return engine.methods();
    }

    @Override
    public void forecast(
            Collection<DemandSeries> series, ForecastPlan plan, Consumer<ForecastOutcome> sink, Progress progress) {
        engine.forecast(series, plan, sink, progress);
    }

    @Override
    public SortedSet<String> learnedMethods() {
        return engine.learnedMethods();
    }

    @Override
    public void forecast(
            Collection<DemandSeries> series,
            ForecastPlan plan,
            ModelRegistry models,
            Consumer<ForecastOutcome> sink,
            Progress progress) {
        engine.forecast(series, plan, models, sink, progress);
    }

    @Override
    public List<SeriesAccuracy> backtest(Collection<DemandSeries> series, BacktestPlan plan, Progress progress) {
        return engine.backtest(series, plan, progress);
    }

    @Override
    public BacktestReport evaluate(Collection<DemandSeries> series, BacktestPlan plan, Progress progress) {
        return engine.evaluate(series, plan, progress);
    }

    /** The higher ranked service comes last, so that it wins. */
    private Methods snapshot() {
        return new Methods(forecasters.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(e -> new Method(
                        e.getValue(),
                        isTrue(e.getKey(), Forecaster.GLOBAL),
                        isTrue(e.getKey(), Forecaster.COSTLY),
                        isTrue(e.getKey(), Forecaster.INTERMITTENT)))
                .toList());
    }

    private static boolean isTrue(ServiceReference<Forecaster> reference, String property) {
        return Boolean.parseBoolean(String.valueOf(reference.getProperty(property)));
    }
}
