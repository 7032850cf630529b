package almanac.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.AlmanacException;
import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.api.host.Erp;
import almanac.api.host.ErpProvider;
import almanac.api.host.HostCredentials;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.jdbc.DataSourceFactory;

/** Several databases and tenants at once, each set up by a factory configuration, some over services of the runtime around us. */
class DatabaseHostsTest {
    private static final Path CWD = Path.of("").toAbsolutePath();
    private static final String PID = "almanac.host.sql";

    private final DataSourceFactory h2 =
            Framework.service(DataSourceFactory.class, "(osgi.jdbc.driver.class=org.h2.Driver)");
    private final ErpProvider provider = Framework.service(ErpProvider.class, "(host=sql)");
    private final Surroundings surroundings = new Surroundings();

    @AfterEach
    void cleared() throws Exception {
        surroundings.close();
    }

    private DataSource shop(String name, String item, String user, String password) throws Exception {
        Properties settings = new Properties();
        settings.setProperty(DataSourceFactory.JDBC_URL, "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        settings.setProperty(DataSourceFactory.JDBC_USER, user);
        settings.setProperty(DataSourceFactory.JDBC_PASSWORD, password);
        DataSource source = h2.createDataSource(settings);
        try (Connection connection = source.getConnection()) {
            connection
                    .createStatement()
                    .execute("create table if not exists demand as select '" + item
                            + "' as item_id, 'W' as location_id, date '2026-01-05' as demand_date, 3 as quantity");
        }
        return source;
    }

    private ServiceRegistration<?> offer(Class<?> type, Object service, String name) {
        return surroundings.offer(type, service, Map.of("shop", name));
    }

    private Configuration configure(String name, Map<String, Object> settings) throws Exception {
        Configuration configuration = surroundings.configure(PID, name, settings);
        Surroundings.await(() -> isKnown(name));
        return configuration;
    }

    private boolean isKnown(String name) {
        return provider.canonical(name, CWD).equals(name);
    }

    private List<String> items(Erp erp) {
        try (Stream<DemandLine> lines = erp.demand(new DemandQuery(TimeBucket.DAY, null, null))) {
            return lines.map(line -> line.sku().itemId()).toList();
        }
    }

    @Test
    void eachNameIsADatabaseAndATenantOfItsOwn() throws Exception {
        offer(DataSource.class, shop("inside_north", "N", "sa", ""), "north");
        offer(DataSource.class, shop("inside_south", "S", "sa", ""), "south");
        configure("north", Map.of("datasource.target", "(shop=north)", "tenant", "n"));
        Configuration south = configure("south", Map.of("datasource.target", "(shop=south)", "tenant", "s"));
        try (Erp first = provider.open("north", Tenant.DEFAULT);
                Erp second = provider.open("south", new Tenant("s"))) {
            assertThat(items(first)).containsExactly("N");
            assertThat(items(second)).containsExactly("S");
            assertThat(first.tenant()).isEqualTo(new Tenant("n"));
        }
        assertThatThrownBy(() -> provider.open("north", new Tenant("s")))
                .isInstanceOf(AlmanacException.class)
                .hasMessageContaining("'s'");

        surroundings.delete(south);
        Surroundings.await(() -> !isKnown("south"));
        assertThat(isKnown("north")).isTrue();
    }

    @Test
    void userAndPasswordMayComeFromAService() throws Exception {
        shop("inside_vault", "V", "keeper", "s3cret-word");
        Map<String, Object> settings = Map.of("url", "jdbc:h2:mem:inside_vault", "credentials.target", "(shop=vault)");
        configure("vault", settings);
        assertThatThrownBy(() -> provider.open("vault", Tenant.DEFAULT)).hasMessageContaining("(shop=vault)");
        ServiceRegistration<?> right =
                offer(HostCredentials.class, Surroundings.credentials("keeper", "s3cret-word"), "vault");
        try (Erp erp = provider.open("vault", Tenant.DEFAULT)) {
            assertThat(items(erp)).containsExactly("V");
        }
        surroundings.withdraw(right);
        offer(HostCredentials.class, Surroundings.credentials("keeper", "an0ther-word"), "vault");
        assertThatThrownBy(() -> provider.open("vault", Tenant.DEFAULT))
                .hasMessageContaining("user or password is wrong")
                .hasMessageNotContaining("an0ther-word");
    }

    /** MariaDB's bundle offers no factory, and MySQL's driver does not ship. */
    @Test
    void aDriverIsFoundThoughItsBundleOffersNoFactory() throws Exception {
        configure("maria", Map.of("url", "jdbc:mariadb://127.0.0.1:1/shop"));
        assertThatThrownBy(() -> provider.open("maria", Tenant.DEFAULT)).hasMessageContaining("cannot be reached");
        configure("mysql", Map.of("url", "jdbc:mysql://127.0.0.1:1/shop"));
        assertThatThrownBy(() -> provider.open("mysql", Tenant.DEFAULT))
                .hasMessageContaining("com.mysql.cj.jdbc.Driver")
                .hasMessageContaining("jdbc:mariadb:");
    }
}
