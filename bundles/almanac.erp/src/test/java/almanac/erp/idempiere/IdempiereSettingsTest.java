package almanac.erp.idempiere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.AlmanacException;
import almanac.api.Tenant;
import almanac.api.host.HostCapability;
import almanac.erp.sql.TestHosts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of an iDempiere host, and every way in which they are wrong. */
class IdempiereSettingsTest {
    private static final String SECRET = "s3cret-word";

    @TempDir
    Path folder;

    private IdempiereErp open(Tenant tenant, String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("garden.properties"), String.join("\n", lines));
        return new IdempiereHosts(TestHosts.postgres(), GardenDatabase.CLOCK)
                .open(IdempiereSettings.read(file), tenant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url=jdbc:postgresql:x | , column client: '' is not an AD_Client_ID: a whole number above 0, for instance 11",
                "url=jdbc:postgresql:x;client=0 | , column client: '0' is not an AD_Client_ID",
                "url=jdbc:postgresql:x;client=11 or 1=1 | , column client: '11 or 1=1' is not an AD_Client_ID",
                "url=jdbc:postgresql:x;client=11;schema=adempiere.c_order where 1=1 -- | , column schema: 'adempiere.c_order where 1=1 --' is not a name",
                "url=jdbc:postgresql:x;client=11;demand=invoices | , column demand: 'invoices' is not one of [orders, shipments]",
                "url=jdbc:postgresql:x;client=11;write=soap | , column write: 'soap' is not one of [none, sql, rest]",
                "url=jdbc:postgresql:x;client=11;write=sql | , column write_user: this setting is missing: the user that may write",
                "url=jdbc:postgresql:x;client=11;write=rest;write_datasource.target=(a=b) | , column write_user: this setting is missing: the user that may write",
                "url=jdbc:postgresql:x;client=11;mapping=x.sql | , column mapping: there is no such setting; there are client, ",
                "client=11 | , column url: this setting is missing",
                "url=jdbc:postgresql:x;client=11;writeback=maybe | , column writeback: 'maybe' is not one of",
            })
    void badSettings(String settings, String message) {
        assertThatThrownBy(() -> open(Tenant.DEFAULT, settings.split(";")))
                .isInstanceOf(AlmanacException.class)
                .hasMessageStartingWith(folder.resolve("garden.properties") + message);
    }

    @Test
    void whatOnlyAWayOfWritingNeedsIsAskedForThen() throws IOException {
        try (GardenDatabase database = GardenDatabase.plain()) {
            String[] sql = {
                "url=" + database.url(),
                "user=postgres",
                "client=11",
                "write=sql",
                "write_user=postgres",
                "write_password=" + SECRET
            };
            assertThatThrownBy(() -> open(Tenant.DEFAULT, sql))
                    .hasMessageContaining("column requester: this setting is missing");
            sql[3] = "write=rest";
            assertThatThrownBy(() -> open(Tenant.DEFAULT, sql))
                    .hasMessageContaining("column rest_url: '' is not the address of the REST plug-in");
            sql[3] = "write=rest\nrest_url=http://planner:" + SECRET + "@erp/api/v1";
            assertThatThrownBy(() -> open(Tenant.DEFAULT, sql)).hasMessageContaining("column rest_url");
        }
    }

    @Test
    void aClientThatIsNotThereIsNotOpened() {
        try (GardenDatabase database = GardenDatabase.plain()) {
            assertThatThrownBy(() -> open(Tenant.DEFAULT, "url=" + database.url(), "user=postgres", "client=13"))
                    .hasMessageEndingWith("garden.properties, column client: there is no active client 13");
        }
    }

    @Test
    void aHostOfOneTenantIsNotOpenedForAnother() throws IOException {
        try (GardenDatabase database = GardenDatabase.plain()) {
            String[] settings = {"url=" + database.url(), "user=postgres", "client=11", "tenant=garden"};
            try (IdempiereErp erp = open(Tenant.DEFAULT, settings)) {
                assertThat(erp.tenant()).isEqualTo(new Tenant("garden"));
                assertThat(erp.takesDrafts()).isFalse();
                assertThat(erp.capabilities()).containsExactly(HostCapability.CHANGES);
            }
            assertThatThrownBy(() -> open(new Tenant("other"), settings))
                    .hasMessageEndingWith("column tenant: this host is not for the tenant 'other'");
        }
    }

    @Test
    void secretsAreNotTold() throws IOException {
        StringWriter log = new StringWriter();
        assertThatThrownBy(() -> open(
                        Tenant.DEFAULT,
                        "url=jdbc:postgresql://localhost:1/x?password=" + SECRET,
                        "client=11",
                        "write=sql",
                        "write_user=w",
                        "write_password=" + SECRET,
                        "requester=planner"))
                .satisfies(failure -> failure.printStackTrace(new PrintWriter(log)));
        assertThat(log.toString()).isNotEmpty().doesNotContain(SECRET);
        IdempiereSettings settings = new IdempiereSettings(
                "x", folder, Map.of("url", "jdbc:postgresql:x", "client", "11", "password", SECRET));
        assertThat(settings.toString()).doesNotContain(SECRET);
    }

    /** The configuration's attributes are the settings, so that what a console shows is what is read. */
    @Test
    void everySettingHasAnAttribute() {
        Set<String> attributes = new TreeSet<>();
        for (var method : IdempiereHostConfiguration.Settings.class.getMethods()) {
            String name = method.getName().replace("_target", ".target").replace("__", "#");
            attributes.add(name.replaceFirst("^_", "").replace('#', '_'));
        }
        Set<String> settings = new TreeSet<>(IdempiereSettings.NAMES);
        settings.add("name");
        assertThat(attributes).isEqualTo(settings);
        IdempiereSettings read = new IdempiereHostConfiguration(Map.of(
                        "name",
                        "garden",
                        "url",
                        "jdbc:postgresql:x",
                        "client",
                        "11",
                        ".password",
                        SECRET,
                        "schema",
                        "erp"))
                .settings();
        assertThat(read.schema()).isEqualTo("erp");
        assertThat(read.toString()).isEqualTo("almanac.host.idempiere~garden");
    }
}
