package almanac.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.AlmanacException;
import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.host.Draft;
import almanac.api.host.Erp;
import almanac.api.host.ErpProvider;
import almanac.api.host.HostCredentials;
import almanac.api.host.Item;
import almanac.api.host.PublishResult;
import almanac.api.host.SupplyKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * Two clients of one iDempiere at once, each set up by a factory configuration, over a data source and credentials that the runtime around us offers. The
 * database and the REST plug-in's double are started outside.
 */
class IdempiereHostsTest {
    private static final String PID = "almanac.host.idempiere";
    private static final Path CWD = Path.of("").toAbsolutePath();

    private final ErpProvider provider = Framework.service(ErpProvider.class, "(host=idempiere)");
    private final Surroundings surroundings = new Surroundings();

    @BeforeEach
    void database() throws Exception {
        DataSourceFactory postgres =
                Framework.service(DataSourceFactory.class, "(osgi.jdbc.driver.class=org.postgresql.Driver)");
        Properties settings = new Properties();
        settings.setProperty(DataSourceFactory.JDBC_URL, System.getProperty("almanac.itests.garden"));
        settings.setProperty(DataSourceFactory.JDBC_USER, "postgres");
        surroundings.offer(DataSource.class, postgres.createDataSource(settings), Map.of("erp", "garden"));
    }

    @AfterEach
    void cleared() throws Exception {
        surroundings.close();
    }

    private void configure(String name, String client, Map<String, Object> more) throws Exception {
        Map<String, Object> settings = new HashMap<>(more);
        settings.putAll(Map.of("client", client, "datasource.target", "(erp=garden)", "tenant", "t" + client));
        surroundings.configure(PID, name, settings);
        Surroundings.await(() -> provider.canonical(name, CWD).equals(name));
    }

    private static List<String> items(Erp erp) {
        try (Stream<Item> items = erp.items()) {
            return items.map(Item::itemId).toList();
        }
    }

    @Test
    void eachNameIsAClientAndDraftsGoWithTheCredentialsOfAService() throws Exception {
        configure(
                "garden",
                "11",
                Map.of(
                        "write", "rest",
                        "writeback", "live",
                        "rest_url", System.getProperty("almanac.itests.rest"),
                        "rest_role", "102",
                        "write_credentials.target", "(erp=rest)"));
        configure("other", "12", Map.of());
        assertThatThrownBy(() -> provider.open("garden", Tenant.DEFAULT))
                .isInstanceOf(AlmanacException.class)
                .hasMessageContaining("(erp=rest)");

        surroundings.offer(
                HostCredentials.class, Surroundings.credentials("PlannerBot", "secret"), Map.of("erp", "rest"));
        try (Erp garden = provider.open("garden", Tenant.DEFAULT);
                Erp other = provider.open("other", Tenant.DEFAULT)) {
            assertThat(garden.tenant()).isEqualTo(new Tenant("t11"));
            assertThat(other.tenant()).isEqualTo(new Tenant("t12"));
            assertThat(items(garden)).isNotEmpty().isNotEqualTo(items(other));
            assertThat(items(other)).isNotEmpty();
            assertThat(other.takesDrafts()).isFalse();
            Draft draft = new Draft(
                    "inside-1",
                    SupplyKind.PURCHASE,
                    new Sku("Oak", "HQ"),
                    "TreeFarm",
                    null,
                    12,
                    LocalDate.now(),
                    LocalDate.now().plusDays(7),
                    "Almanac #1");
            assertThat(garden.publish(List.of(draft, draft)))
                    .containsOnly(new PublishResult("inside-1", "800000", null));
        }
        assertThatThrownBy(() -> provider.open("garden", new Tenant("t12"))).hasMessageContaining("t12");
    }
}
