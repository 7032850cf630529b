package almanac.ui.itests.inside;

import almanac.api.Tenant;
import almanac.api.host.Erp;
import almanac.api.host.ErpProvider;
import almanac.api.host.Promotion;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.run.Planning;
import almanac.api.run.PlanningRun;
import almanac.api.run.Worklist;
import almanac.api.store.PlanScope;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

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

    /** What the demo host says of promotions. */
    static List<Promotion> promotions() {
        try {
            ServiceReference<ErpProvider> reference = CONTEXT.getServiceReferences(ErpProvider.class, "(host=demo)")
                    .iterator()
                    .next();
            try (Erp erp = CONTEXT.getService(reference).open("", Tenant.DEFAULT);
                    Stream<Promotion> all = erp.promotions()) {
                return all.toList();
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
