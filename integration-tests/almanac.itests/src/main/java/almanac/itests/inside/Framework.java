package almanac.itests.inside;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The framework that these tests run in. */
final class Framework {
    private static final BundleContext CONTEXT =
            FrameworkUtil.getBundle(Framework.class).getBundleContext();

    private Framework() {}

    static List<Bundle> bundles() {
        return List.of(CONTEXT.getBundles());
    }

    /** A service, or null where nobody offers it. */
    static <T> T service(Class<T> type, String filter) {
        return services(type, filter).stream().findFirst().orElse(null);
    }

    static <T> List<T> services(Class<T> type, String filter) {
        return references(type, filter).stream()
                .map(CONTEXT::getService)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The values of a property over all services of a type. */
    static List<String> property(Class<?> type, String property) {
        return references(type, null).stream()
                .map(reference -> String.valueOf(reference.getProperty(property)))
                .toList();
    }

    private static <T> List<ServiceReference<T>> references(Class<T> type, String filter) {
        try {
            return List.copyOf(CONTEXT.getServiceReferences(type, filter));
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders().get("Fragment-Host") != null;
    }

    static String stateOf(Bundle bundle) {
        String[] names = {"uninstalled", "installed", "resolved", "starting", "stopping", "active"};
        return names[Arrays.asList(1, 2, 4, 8, 16, 32).indexOf(bundle.getState())];
    }
}
