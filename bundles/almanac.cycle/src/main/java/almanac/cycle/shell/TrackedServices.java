package almanac.cycle.shell;

import almanac.api.AlmanacException;
import almanac.api.Texts;
import almanac.api.Wording;
import almanac.api.forecast.Forecasting;
import almanac.api.forecast.HierarchicalForecasting;
import almanac.api.forecast.Tuner;
import almanac.api.host.CustomerSegmentation;
import almanac.api.host.PromotionFiles;
import almanac.api.host.SeriesFiles;
import almanac.api.promotion.OfferLearning;
import almanac.api.promotion.PromotionStudies;
import almanac.api.run.Jobs;
import almanac.api.run.Planning;
import almanac.api.run.Worklist;
import almanac.api.store.PlanStore;
import almanac.cycle.HostSeries;
import almanac.cycle.Hosts;
import almanac.cycle.quartz.Serving;
import almanac.cycle.replay.HostReplay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Finds services when a command needs them, and waits a little for those that are still starting. So a command that needs no store
 * works where the store does not.
 */
final class TrackedServices implements Services, AutoCloseable {
    private static final long WAIT_MILLIS = 20_000;

    private final BundleContext context;
    private final Map<Class<?>, ServiceTracker<?, ?>> trackers = new ConcurrentHashMap<>();

    TrackedServices(BundleContext context) {
        this.context = context;
    }

    @Override
    public Planning planning() {
        return one(Planning.class);
    }

    @Override
    public PlanStore store() {
        return one(PlanStore.class);
    }

    @Override
    public Forecasting forecasting() {
        return one(Forecasting.class);
    }

    @Override
    public Tuner tuner() {
        return one(Tuner.class);
    }

    @Override
    public HierarchicalForecasting hierarchies() {
        return one(HierarchicalForecasting.class);
    }

    @Override
    public CustomerSegmentation segmentation() {
        return one(CustomerSegmentation.class);
    }

    @Override
    public SeriesFiles seriesFiles() {
        return one(SeriesFiles.class);
    }

    @Override
    public PromotionFiles promotionFiles() {
        return one(PromotionFiles.class);
    }

    @Override
    public OfferLearning offerLearning() {
        return one(OfferLearning.class);
    }

    @Override
    public PromotionStudies promotionStudies() {
        return one(PromotionStudies.class);
    }

    @Override
    public Hosts hosts() {
        return one(Hosts.class);
    }

    @Override
    public HostSeries hostSeries() {
        return one(HostSeries.class);
    }

    @Override
    public HostReplay hostReplay() {
        return one(HostReplay.class);
    }

    @Override
    public Worklist worklist() {
        return one(Worklist.class);
    }

    @Override
    public Jobs jobs() {
        return one(Jobs.class);
    }

    @Override
    public Serving serving() {
        return one(Serving.class);
    }

    @Override
    public List<Wording> wordings() {
        return Arrays.asList(tracker(Wording.class).getServices(new Wording[0]));
    }

    private <T> T one(Class<T> type) {
        try {
            T service = tracker(type).waitForService(WAIT_MILLIS);
            if (service != null) {
                return service;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AlmanacException(Texts.of(TrackedServices.class).get("service.missing", type.getSimpleName()));
    }

    @SuppressWarnings("unchecked")
    private <T> ServiceTracker<T, T> tracker(Class<T> type) {
        return (ServiceTracker<T, T>) trackers.computeIfAbsent(type, t -> {
            ServiceTracker<Object, Object> tracker = new ServiceTracker<>(context, t.getName(), null);
            tracker.open();
            return tracker;
        });
    }

    @Override
    public void close() {
        trackers.values().forEach(ServiceTracker::close);
    }
}
