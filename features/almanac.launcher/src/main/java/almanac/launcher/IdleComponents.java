package almanac.launcher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Which components wait for a service that nobody offers, or failed; read from the component runtime by reflection. */
final class IdleComponents {
    private static final String RUNTIME = "org.osgi.service.component.runtime.ServiceComponentRuntime";

    private IdleComponents() {}

    /** One sentence a component, each with a leading blank; empty where there is none, or no component runtime. */
    static String describe(BundleContext context) {
        ServiceReference<?> reference = context.getServiceReference(RUNTIME);
        if (reference == null) {
            return "";
        }
        try {
            return String.join("", sentences(context.getService(reference)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> sentences(Object runtime) throws ReflectiveOperationException {
        Class<?> type = runtime.getClass().getClassLoader().loadClass(RUNTIME);
        List<String> sentences = new ArrayList<>();
        Collection<?> components = (Collection<?>)
                type.getMethod("getComponentDescriptionDTOs", Bundle[].class).invoke(runtime, (Object) new Bundle[0]);
        for (Object component : components) {
            Collection<?> configurations =
                    (Collection<?>) type.getMethod("getComponentConfigurationDTOs", component.getClass())
                            .invoke(runtime, component);
            for (Object configuration : configurations) {
                sentences.addAll(waiting(component, configuration));
                sentences.addAll(failed(component, configuration));
            }
        }
        return sentences;
    }

    private static List<String> waiting(Object component, Object configuration) throws ReflectiveOperationException {
        List<String> sentences = new ArrayList<>();
        for (Object reference : (Object[]) field(configuration, "unsatisfiedReferences")) {
            sentences.add(Texts.get(
                    "waiting", name(component), bundle(component), interfaceOf(component, field(reference, "name"))));
        }
        return sentences;
    }

    private static List<String> failed(Object component, Object configuration) throws ReflectiveOperationException {
        Object failure = field(configuration, "failure");
        return failure == null
                ? List.of()
                : List.of(Texts.get(
                        "failed",
                        name(component),
                        bundle(component),
                        failure.toString().lines().findFirst().orElse("")));
    }

    private static Object name(Object component) throws ReflectiveOperationException {
        return field(component, "name");
    }

    private static Object bundle(Object component) throws ReflectiveOperationException {
        return field(field(component, "bundle"), "symbolicName");
    }

    private static Object interfaceOf(Object component, Object referenceName) throws ReflectiveOperationException {
        for (Object reference : (Object[]) field(component, "references")) {
            if (referenceName.equals(field(reference, "name"))) {
                return field(reference, "interfaceName");
            }
        }
        return referenceName;
    }

    private static Object field(Object dto, String name) throws ReflectiveOperationException {
        return dto.getClass().getField(name).get(dto);
    }
}
