package almanac.erp.tryton;

import static almanac.erp.Secrets.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Tenant;
import almanac.erp.Secrets;
import almanac.erp.sql.TestHosts;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Passwords of a Tryton are in no log, no failure and no dump. */
class TrytonSecretsTest {
    private static TrytonSettings settings(String... more) {
        Map<String, String> values = new TreeMap<>(Map.of(
                "url", "jdbc:postgresql://127.0.0.1:1/x",
                "user", "reader",
                "password", SECRET,
                "company", "1",
                "rpc.url", "http://127.0.0.1:1/x/",
                "rpc.user", "almanac",
                "rpc.password", SECRET));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return new TrytonSettings("tryton.properties", Path.of(""), values);
    }

    @Test
    void aServerThatIsNotThereTellsNoSecret() {
        Secrets.assertKeptWhereItFails(() -> {
            TrytonSettings settings = settings();
            TrytonErp.open(
                    settings,
                    Tenant.DEFAULT,
                    TestHosts.postgres().database(settings.database()),
                    settings.rpc(filter -> null));
        });
        Secrets.assertKeptWhereItFails(() -> {
            try (TrytonRpc rpc = settings().rpc(filter -> null)) {
                rpc.call("model.x.y");
            }
        });
    }

    @Test
    void aLoginThatIsWrongAndAnAnswerThatIsOddTellNoSecret() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        int[] status = {401};
        server.createContext("/", exchange -> {
            byte[] asked = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status[0], asked.length);
            exchange.getResponseBody().write(asked);
            exchange.close();
        });
        server.start();
        try {
            for (int each : new int[] {401, 429, 403, 500}) {
                status[0] = each;
                Secrets.assertKeptWhereItFails(() -> {
                    try (TrytonRpc rpc = settings(
                                    "rpc.url",
                                    "http://127.0.0.1:" + server.getAddress().getPort() + "/x/")
                            .rpc(filter -> null)) {
                        rpc.call("model.x.y");
                    }
                });
            }
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anAddressThatCannotBeReadTellsNoSecret() {
        for (String url :
                new String[] {"http://almanac:" + SECRET + "@server/x/", "http://a:" + SECRET + "@bad host/x/"}) {
            Secrets.assertKeptWhereItFails(() -> {
                TestHosts.postgres();
                org.slf4j.LoggerFactory.getLogger(TrytonSecretsTest.class).debug("reads settings");
                settings("rpc.url", url).rpc(filter -> null);
            });
        }
    }

    @Test
    void dumpsTellNoSecret() {
        TrytonConfiguration configuration = new TrytonConfiguration(Map.of(
                "name",
                "shop",
                "company",
                "1",
                "url",
                "jdbc:postgresql:x",
                ".password",
                SECRET,
                "rpc.url",
                "http://server/x/",
                "rpc.user",
                "almanac",
                ".rpc.password",
                SECRET));
        for (Object dumped : new Object[] {
            configuration,
            configuration.settings(),
            settings(),
            settings().database(),
            configuration.settings().rpc(filter -> null)
        }) {
            assertThat(dumped.toString()).isNotEmpty().doesNotContain(SECRET);
        }
    }

    /** The configuration's attributes are the settings, so that what a console shows is what is read. */
    @Test
    void everySettingHasAnAttribute() {
        java.util.Set<String> attributes = new java.util.TreeSet<>();
        for (var method : TrytonConfiguration.Settings.class.getMethods()) {
            attributes.add(method.getName()
                    .replace("__", "#")
                    .replaceFirst("^_", "")
                    .replace('_', '.')
                    .replace('#', '_'));
        }
        java.util.Set<String> settings = new java.util.TreeSet<>(TrytonSettings.NAMES);
        settings.add("name");
        assertThat(attributes).isEqualTo(settings);
    }
}
