package almanac.forecast.tuning;

import almanac.api.Progress;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Tuner;
import almanac.api.forecast.TuningPlan;
import almanac.api.forecast.TuningTrial;
import almanac.forecast.tuning.MethodTuner.Tunable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Tuning of every {@link Forecaster} service. */
@Component(service = Tuner.class)
public final class TuningService implements Tuner {
    private final Map<ServiceReference<Forecaster>, Forecaster> forecasters = new ConcurrentHashMap<>();
    private final MethodTuner tuner = new MethodTuner(this::snapshot);

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
    public List<TuningTrial> tune(Collection<DemandSeries> series, TuningPlan plan, Progress progress) {
        return tuner.tune(series, plan, progress);
    }

    /** The higher ranked service comes last, so that it wins. */
    private SortedMap<String, Tunable> snapshot() {
        SortedMap<String, Tunable> methods = new TreeMap<>();
        forecasters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(e -> methods.put(
                        e.getValue().method(),
                        new Tunable(
                                e.getValue(),
                                Boolean.parseBoolean(String.valueOf(e.getKey().getProperty(Forecaster.GLOBAL))))));
        return methods;
    }
}
