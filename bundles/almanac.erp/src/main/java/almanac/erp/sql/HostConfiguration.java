package almanac.erp.sql;

import almanac.api.AlmanacException;
import almanac.erp.table.Problems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** A host that an administrator set up in Configuration Admin, with a name of its own. Never shows its settings: some are secret. */
public abstract class HostConfiguration {
    private final String pid;
    private final String name;
    private final Map<String, String> values = new TreeMap<>();

    /**
     * @param pid of the factory
     * @param properties of the configuration
     * @param names every setting there is
     */
    protected HostConfiguration(String pid, Map<String, Object> properties, Set<String> names) {
        this.pid = pid;
        this.name = String.valueOf(properties.get("name"));
        if (!isName(name)) {
            throw new AlmanacException(Problems.say("setting-not-a-name", Problems.shown(name)));
        }
        properties.forEach((property, value) -> {
            // What begins with a full stop is no service property, so passwords do.
            String setting = property.replaceFirst("^[.](?=(.*[._])?password$)", "");
            if (names.contains(setting)) {
                values.put(setting, String.valueOf(value));
            }
        });
    }

    /** Whether a host may be called so. */
    private static boolean isName(String text) {
        return text.matches("[A-Za-z0-9._-]{1,64}");
    }

    /** The configuration, for messages. */
    protected final String source() {
        return pid + "~" + name;
    }

    /** The folder that files are named from. */
    protected final Path base() {
        return Path.of("").toAbsolutePath();
    }

    /** What was set, by name. */
    protected final Map<String, String> values() {
        return Map.copyOf(values);
    }

    @Override
    public final String toString() {
        return source();
    }

    /**
     * The configuration of a name; null where there is none.
     *
     * @param type the service
     */
    public static <T extends HostConfiguration> T named(BundleContext context, Class<T> type, String name) {
        if (!isName(name)) {
            return null;
        }
        try {
            for (ServiceReference<T> found : context.getServiceReferences(type, "(name=" + name + ")")) {
                return context.getService(found);
            }
            return null;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
