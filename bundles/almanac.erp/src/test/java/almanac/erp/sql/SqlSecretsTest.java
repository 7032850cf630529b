package almanac.erp.sql;

import static almanac.erp.Secrets.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Tenant;
import almanac.api.host.HostCredentials;
import almanac.erp.ErpContractTest;
import almanac.erp.Secrets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Passwords of a database host are in no log, no failure and no dump. */
class SqlSecretsTest {
    private static final String USER = "keeper";
    private static String url;

    @BeforeAll
    static void shop() throws SQLException {
        url = SampleDatabase.makeGuarded("secrets", USER, SECRET);
        SampleDatabase.fill(SampleDatabase.postgres().getDatabase("postgres", "secrets"));
        SampleDatabase.grantAll("secrets", USER);
    }

    private static SqlHostSettings settings(String... more) {
        Map<String, String> values = new HashMap<>(Map.of("url", url, "user", USER, "prefix", "plan_"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return new SqlHostSettings("shop.properties", Path.of(""), values);
    }

    private static SqlErp open(SqlHostSettings settings) {
        return TestHosts.postgres().open(settings, Tenant.DEFAULT);
    }

    @Test
    void aHostThatIsCheckedAndReadLogsNoSecret() {
        Secrets.assertKept(() -> {
            try (SqlErp erp = open(settings("password", SECRET))) {
                erp.check();
                assertThat(ErpContractTest.everything(erp).get("item")).isNotEmpty();
            }
        });
    }

    @Test
    void aLoginThatIsWrongTellsNoSecret() {
        Secrets.assertKeptWhereItFails(() -> open(settings("password", "not-" + SECRET)));
        Secrets.assertKeptWhereItFails(() -> open(settings("url", url + "?password=not-" + SECRET)));
        Secrets.assertKeptWhereItFails(
                () -> open(settings("url", url.replace("//", "//" + USER + ":not-" + SECRET + "@"), "user", "")));
    }

    @Test
    void aServerThatIsNotThereTellsNoSecret() {
        for (String url : new String[] {
            "jdbc:postgresql://127.0.0.1:1/x?password=" + SECRET,
            "jdbc:postgresql://me:" + SECRET + "@127.0.0.1:1/x",
            "jdbc:postgresql://127.0.0.1:1/x?user=me&password=" + SECRET + "&sslmode=odd"
        }) {
            Secrets.assertKeptWhereItFails(() -> open(settings("url", url)));
        }
        Secrets.assertKeptWhereItFails(
                () -> open(settings("url", "jdbc:postgresql://127.0.0.1:1/x", "password", SECRET)));
    }

    @Test
    void settingsThatAreWrongTellNoSecret() {
        Secrets.assertKeptWhereItFails(() -> {
            open(settings("password", SECRET));
            settings("password", SECRET, "password_env", "X");
        });
        Secrets.assertKeptWhereItFails(() -> {
            open(settings("password", SECRET));
            settings("write_password", SECRET, "fetch_size", "x").fetchSize();
        });
    }

    @Test
    void dumpsTellNoSecret() {
        SqlHostSettings settings =
                settings("url", url + "?password=" + SECRET, "write_user", "w", "write_password", SECRET);
        SqlHostConfiguration configuration = new SqlHostConfiguration(Map.of(
                "name", "shop", "url", url + "?password=" + SECRET, ".password", SECRET, ".write_password", SECRET));
        assertThat(settings.login().password()).isEqualTo(SECRET);
        assertThat(configuration.settings().login().password()).isEqualTo(SECRET);
        assertThat(configuration.settings().writeLogin().password()).isEqualTo(SECRET);
        for (Object dumped : new Object[] {
            settings,
            settings.url(),
            settings.login(),
            settings.writeLogin(),
            configuration,
            configuration.settings(),
            new SettingValues("f", Path.of(""), Map.of("password", SECRET), SqlHostSettings.NAMES)
        }) {
            assertThat(dumped.toString()).isNotEmpty().doesNotContain(SECRET);
        }
    }

    @Test
    void aServiceMaySayWithWhatToWrite() {
        HostCredentials offered = new HostCredentials() {
            @Override
            public String user() {
                return "w";
            }

            @Override
            public String password() {
                return SECRET;
            }
        };
        SqlHostSettings settings = settings("write_credentials.target", "(name=writer)");
        assertThat(settings.hasWriter()).isTrue();
        assertThat(settings.hasWriteLogin()).isTrue();
        assertThat(TestHosts.postgres(offered).writeLogin(settings)).isEqualTo(new Login("w", SECRET));
        assertThat(settings().hasWriter()).isFalse();
    }
}
