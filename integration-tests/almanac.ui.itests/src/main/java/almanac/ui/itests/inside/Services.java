package almanac.ui.itests.inside;

import almanac.api.Tenant;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.run.Planning;
import almanac.api.run.PlanningRun;
import almanac.api.run.Worklist;
import almanac.api.store.PlanScope;
import java.util.Comparator;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** The services behind the window, to see whether what was done there arrived. */
final class Services {
    static final PlanScope DEMO = new PlanScope(Tenant.DEFAULT, "demo");

    private static final BundleContext CONTEXT =
            FrameworkUtil.getBundle(Services.class).getBundleContext();

    private Services() {}

    static <T> T get(Class<T> type) {
        return CONTEXT.getService(CONTEXT.getServiceReference(type));
    }

    static PlanningRun lastRun() {
        return get(Planning.class).lastRun(Tenant.DEFAULT, "demo").orElseThrow();
    }

    static List<SuggestionLife> suggestions() {
        return get(Worklist.class).lines(DEMO);
    }

    /** The item of which most units are suggested. */
    static String bestSeller() {
        return suggestions().stream()
                .max(Comparator.comparingDouble(l -> l.line().finalQuantity()))
                .orElseThrow()
                .line()
                .sku()
                .itemId();
    }
}
