package almanac.erp.idempiere;

import static almanac.erp.Secrets.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import almanac.erp.ErpContractTest;
import almanac.erp.Secrets;
import almanac.erp.idempiere.rest.RestPluginServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Passwords of an iDempiere are in no log, no failure and no dump. */
class IdempiereSecretsTest {
    private static final String[] SQL = {
        "write=sql", "writeback=live", "write_user=postgres", "write_password=" + SECRET, "requester=planner"
    };
    private static GardenDatabase garden;

    @BeforeAll
    static void open() {
        garden = GardenDatabase.plain();
    }

    @AfterAll
    static void close() {
        garden.close();
    }

    @Test
    void aHostThatIsCheckedReadAndWrittenLogsNoSecret() {
        Secrets.assertKept(() -> {
            try (IdempiereErp erp = Garden.open(garden, "11", append("password=" + SECRET))) {
                erp.check();
                assertThat(ErpContractTest.everything(erp).get("item")).isNotEmpty();
                assertThat(erp.publish(List.of(SampleDrafts.purchase("s1", "Oak@HQ", "TreeFarm", 12))))
                        .allMatch(result -> result.accepted());
            }
        });
    }

    private static String[] append(String setting) {
        String[] all = java.util.Arrays.copyOf(SQL, SQL.length + 1);
        all[SQL.length] = setting;
        return all;
    }

    @Test
    void aServerThatIsNotThereTellsNoSecret() {
        Secrets.assertKeptWhereItFails(
                () -> Garden.open(garden, "11", "url=jdbc:postgresql://127.0.0.1:1/x", "password=" + SECRET));
        Secrets.assertKeptWhereItFails(() -> {
            try (IdempiereErp erp = rest("http://127.0.0.1:1/api/v1", SECRET)) {
                erp.documents(List.of("k"));
            }
        });
    }

    @Test
    void aLoginThatIsWrongTellsNoSecret() throws Exception {
        try (RestPluginServer server = new RestPluginServer()) {
            Secrets.assertKeptWhereItFails(() -> {
                try (IdempiereErp erp = rest(server.address().toString(), "not-" + SECRET)) {
                    erp.documents(List.of("k"));
                }
            });
            assertThat(server.logins()).anyMatch(login -> login.contains("not-" + SECRET));
        }
    }

    private static IdempiereErp rest(String url, String password) {
        return Garden.open(
                garden,
                "11",
                "write=rest",
                "writeback=live",
                "write_user=PlannerBot",
                "write_password=" + password,
                "rest_url=" + url);
    }

    @Test
    void dumpsTellNoSecret() {
        IdempiereHostConfiguration configuration = new IdempiereHostConfiguration(Map.of(
                "name", "garden", "url", "jdbc:postgresql:x?password=" + SECRET, "client", "11", ".password", SECRET));
        IdempiereSettings settings = new IdempiereSettings(
                "f", Path.of(""), Map.of("url", "jdbc:postgresql:x", "client", "11", "write_password", SECRET));
        for (Object dumped : new Object[] {configuration, configuration.settings(), settings, settings.database()}) {
            assertThat(dumped.toString()).isNotEmpty().doesNotContain(SECRET);
        }
    }
}
