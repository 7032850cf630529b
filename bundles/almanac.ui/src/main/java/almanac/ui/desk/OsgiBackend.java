package almanac.ui.desk;

import almanac.api.AlmanacException;
import almanac.api.Wording;
import almanac.api.host.ErpProvider;
import almanac.api.host.PromotionFiles;
import almanac.api.promotion.PromotionStudies;
import almanac.api.replenishment.Replenishment;
import almanac.api.replenishment.StockProjections;
import almanac.api.run.FinalForecasting;
import almanac.api.run.ForecastMonitor;
import almanac.api.run.Jobs;
import almanac.api.run.Planning;
import almanac.api.run.SkuProfiles;
import almanac.api.run.Worklist;
import almanac.api.store.PlanStore;
import almanac.ui.UiTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/** The services of the framework that the client runs in. A call waits a little for one that is still starting; not on the UI thread. */
final class OsgiBackend implements Backend {
    private static final long WAIT_MILLIS = 15_000;

    private final BundleContext context;
    private final Map<String, ServiceTracker<?, ?>> trackers = new HashMap<>();

    OsgiBackend(BundleContext context) {
        this.context = context;
    }

    @Override
    public Planning planning() {
        return service(Planning.class, null);
    }

    @Override
    public FinalForecasting finalForecasting() {
        return service(FinalForecasting.class, null);
    }

    @Override
    public ForecastMonitor monitor() {
        return service(ForecastMonitor.class, null);
    }

    @Override
    public PlanStore store() {
        return service(PlanStore.class, null);
    }

    @Override
    public Worklist worklist() {
        return service(Worklist.class, null);
    }

    @Override
    public SkuProfiles profiles() {
        return service(SkuProfiles.class, null);
    }

    @Override
    public Jobs jobs() {
        return service(Jobs.class, null);
    }

    @Override
    public PromotionStudies promotionStudies() {
        return service(PromotionStudies.class, null);
    }

    @Override
    public PromotionFiles promotionFiles() {
        return service(PromotionFiles.class, null);
    }

    @Override
    public StockProjections projections() {
        return service(StockProjections.class, null);
    }

    @Override
    public Replenishment replenishment() {
        return service(Replenishment.class, null);
    }

    @Override
    public ErpProvider erp(String kind) {
        if (!kind.matches("[A-Za-z0-9-]+")) {
            throw new AlmanacException(UiTexts.say("backend.no-host", kind));
        }
        return service(ErpProvider.class, kind);
    }

    @Override
    public List<Wording> wordings() {
        return List.copyOf(tracker(Wording.class, null).getTracked().values());
    }

    private <T> T service(Class<T> type, String host) {
        if (Display.getCurrent() != null) {
            throw new IllegalStateException(type.getName() + " asked for on the window's thread, which must not wait");
        }
        try {
            T service = tracker(type, host).waitForService(WAIT_MILLIS);
            if (service == null) {
                throw new AlmanacException(
                        host == null
                                ? UiTexts.say("backend.missing", type.getSimpleName())
                                : UiTexts.say("backend.no-host", host));
            }
            return service;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AlmanacException(UiTexts.say("backend.missing", type.getSimpleName()), e);
        }
    }

    /** Trackers stay open: a service that nobody holds may be taken down. */
    @SuppressWarnings("unchecked")
    private synchronized <T> ServiceTracker<T, T> tracker(Class<T> type, String host) {
        String filter = "(objectClass=" + type.getName() + ")";
        if (host != null) {
            filter = "(&" + filter + "(" + ErpProvider.HOST + "=" + host + "))";
        }
        return (ServiceTracker<T, T>) trackers.computeIfAbsent(filter, this::open);
    }

    private ServiceTracker<?, ?> open(String filter) {
        try {
            ServiceTracker<?, ?> tracker = new ServiceTracker<>(context, context.createFilter(filter), null);
            tracker.open();
            return tracker;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
