package almanac.ui.itests.inside;

import almanac.api.host.ErpProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** What p2 has installed into this client, and whether it works. */
final class Installed {
    private static final BundleContext CONTEXT =
            FrameworkUtil.getBundle(Installed.class).getBundleContext();

    private Installed() {}

    /** Bundles that could not be resolved, because something that they need is missing. */
    static List<String> unresolved() {
        return names(bundle -> bundle.getState() == Bundle.INSTALLED);
    }

    /** Almanac's own bundles that Equinox does not start, not even when they are needed. */
    static List<String> neverStarted() {
        return names(bundle -> bundle.getSymbolicName().matches("almanac[.](?!wrapped).*")
                && bundle.getHeaders().get("Fragment-Host") == null
                && bundle.getHeaders().get("Service-Component") != null
                && bundle.getState() != Bundle.ACTIVE
                && bundle.getState() != Bundle.STARTING);
    }

    private static List<String> names(java.util.function.Predicate<Bundle> which) {
        return Arrays.stream(CONTEXT.getBundles())
                .filter(which)
                .map(Bundle::getSymbolicName)
                .toList();
    }

    /** Kinds of hosts whose component gives a service. */
    static Set<String> hosts() {
        Set<String> hosts = new TreeSet<>();
        try {
            for (ServiceReference<ErpProvider> found : CONTEXT.getServiceReferences(ErpProvider.class, null)) {
                if (CONTEXT.getService(found) != null) {
                    hosts.add(String.valueOf(found.getProperty(ErpProvider.HOST)));
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        return hosts;
    }
}
