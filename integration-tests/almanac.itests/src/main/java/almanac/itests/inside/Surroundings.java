package almanac.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.host.HostCredentials;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Services and configurations as a runtime around us would have them, until it is closed. */
final class Surroundings implements AutoCloseable {
    private final List<Configuration> configurations = new ArrayList<>();
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    ServiceRegistration<?> offer(Class<?> type, Object service, Map<String, Object> properties) {
        ServiceRegistration<?> registration = FrameworkUtil.getBundle(Surroundings.class)
                .getBundleContext()
                .registerService(type.getName(), service, new Hashtable<>(properties));
        registrations.add(registration);
        return registration;
    }

    void withdraw(ServiceRegistration<?> registration) {
        registrations.remove(registration);
        registration.unregister();
    }

    Configuration configure(String pid, String name, Map<String, Object> settings) throws Exception {
        Configuration configuration =
                Framework.service(ConfigurationAdmin.class, null).getFactoryConfiguration(pid, name, "?");
        Dictionary<String, Object> all = new Hashtable<>(settings);
        all.put("name", name);
        configuration.update(all);
        configurations.add(configuration);
        return configuration;
    }

    void delete(Configuration configuration) throws Exception {
        configurations.remove(configuration);
        configuration.delete();
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    static HostCredentials credentials(String user, String password) {
        return new HostCredentials() {
            @Override
            public String user() {
                return user;
            }

            @Override
            public String password() {
                return password;
            }
        };
    }

    @Override
    public void close() throws Exception {
        for (Configuration configuration : configurations) {
            configuration.delete();
        }
        registrations.forEach(ServiceRegistration::unregister);
    }
}
