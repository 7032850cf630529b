package almanac.ui.itests.inside;

import almanac.api.forecast.Forecaster;
import almanac.api.host.ErpProvider;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.namespace.NativeNamespace;
import org.osgi.framework.wiring.BundleWiring;

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

    /** How many native libraries of a bundle and its fragments the framework has found fit for this platform. */
    static int nativeWires(String symbolicName) {
        return Arrays.stream(CONTEXT.getBundles())
                .filter(bundle -> bundle.getSymbolicName().equals(symbolicName))
                .mapToInt(bundle -> bundle.adapt(BundleWiring.class)
                        .getRequiredWires(NativeNamespace.NATIVE_NAMESPACE)
                        .size())
                .sum();
    }

    /** Kinds of hosts whose component gives a service. */
    static Set<String> hosts() {
        return properties(ErpProvider.class, ErpProvider.HOST);
    }

    /** Forecasting methods whose component gives a service. */
    static Set<String> methods() {
        return properties(Forecaster.class, Forecaster.METHOD);
    }

    /** The forecaster of a method that is there. */
    static Forecaster forecaster(String method) {
        return references(Forecaster.class).stream()
                .filter(found -> method.equals(found.getProperty(Forecaster.METHOD)))
                .map(CONTEXT::getService)
                .findFirst()
                .orElseThrow();
    }

    private static <T> Set<String> properties(Class<T> service, String property) {
        return references(service).stream()
                .filter(found -> CONTEXT.getService(found) != null)
                .map(found -> String.valueOf(found.getProperty(property)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> Collection<ServiceReference<T>> references(Class<T> service) {
        try {
            return CONTEXT.getServiceReferences(service, null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
