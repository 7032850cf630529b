package almanac.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.launcher.Distribution;
import almanac.launcher.FrameworkSettings;
import almanac.launcher.OsgiRuntime;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/**
 * Two companies of one Tryton at once in the runtime that ships, each set up by a factory configuration, over a data source and credentials that somebody else's
 * bundle offers. What is in the runtime has classes of its own, so it is called by the names of its methods.
 */
class HostServicesIT {
    private static final List<String> COMMON = List.of("datasource.target=(erp=tryton)");

    @TempDir
    static Path home;

    private static OsgiRuntime runtime;
    private static LiveTryton tryton;

    @BeforeAll
    static void start() throws Exception {
        tryton = LiveTryton.get();
        Sample.ensure(tryton);
        Path conf = Files.createDirectories(home.resolve("conf"));
        Files.write(
                conf.resolve("almanac.host.tryton-first.cfg"),
                List.of(
                        "name=first",
                        "company=1",
                        "tenant=one",
                        "rpc.url=" + tryton.endpoint(Sample.DATABASE),
                        "rpc.credentials.target=(erp=tryton)",
                        COMMON.get(0)));
        Files.write(
                conf.resolve("almanac.host.tryton-second.cfg"),
                List.of("name=second", "company=2", "tenant=two", COMMON.get(0)));
        Distribution shipped = new Distribution(Path.of(System.getProperty("almanac.dist")));
        runtime = OsgiRuntime.start(shipped, home.resolve("run"), FrameworkSettings.of(home, home));
        DataSource source = tryton.source(Sample.DATABASE, LiveTryton.READER, LiveTryton.READER_PASSWORD);
        runtime.context().registerService(DataSource.class, source, properties());
    }

    @AfterAll
    static void stop() throws Exception {
        // Nothing is open where these tests are skipped.
        if (runtime != null) {
            runtime.close();
        }
    }

    private static Dictionary<String, Object> properties() {
        return new Hashtable<>(Map.of("erp", "tryton"));
    }

    private static Class<?> api(String name) throws ClassNotFoundException {
        for (Bundle bundle : runtime.context().getBundles()) {
            if (bundle.getSymbolicName().equals("almanac.api")) {
                return bundle.loadClass(name);
            }
        }
        throw new ClassNotFoundException(name);
    }

    private static ServiceRegistration<?> offer(String user, String password) throws ClassNotFoundException {
        Class<?> type = api("almanac.api.host.HostCredentials");
        Object credentials = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().equals("user") ? user : password);
        return runtime.context().registerService(type.getName(), credentials, properties());
    }

    private static AutoCloseable open(String name, String tenant) throws Exception {
        BundleContext context = runtime.context();
        ServiceReference<?> provider =
                context.getAllServiceReferences("almanac.api.host.ErpProvider", "(host=tryton)")[0];
        Object key = api("almanac.api.Tenant").getConstructor(String.class).newInstance(tenant);
        return (AutoCloseable) call(context.getService(provider), "open", name, key);
    }

    private static Object call(Object target, String name, Object... arguments) throws Exception {
        Method method = Arrays.stream(target.getClass().getMethods())
                .filter(m -> m.getName().equals(name) && m.getParameterCount() == arguments.length && !m.isBridge())
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        return method.invoke(target, arguments);
    }

    @Test
    void eachNameIsACompanyAndTheServerIsCalledWithTheCredentialsOfAService() throws Exception {
        assertThatThrownBy(() -> open("first", "one")).rootCause().hasMessageContaining("(erp=tryton)");
        ServiceRegistration<?> right = offer(Sample.USER, Sample.PASSWORD);
        try (AutoCloseable first = open("first", "one");
                AutoCloseable second = open("second", "two")) {
            assertThat(call(first, "takesDrafts")).isEqualTo(true);
            assertThat(call(second, "takesDrafts")).isEqualTo(false);
            assertThat(call(first, "lastDemandDate")).isNotEqualTo(call(second, "lastDemandDate"));
            assertThat(call(first, "documents", List.of("nobody-has-it")).toString())
                    .contains("ABSENT");
            assertThat(call(first, "check").toString()).doesNotContain("tryton.no-server");
        }
        right.unregister();
        offer(Sample.USER, "an0ther-word");
        try (AutoCloseable first = open("first", "one")) {
            assertThat(call(first, "check").toString())
                    .contains("tryton.no-server")
                    .doesNotContain("an0ther-word");
        }
        assertThatThrownBy(() -> open("first", "two")).rootCause().hasMessageContaining("'two'");
    }
}
