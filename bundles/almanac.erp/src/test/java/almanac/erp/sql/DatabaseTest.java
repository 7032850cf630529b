package almanac.erp.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way in which a stream may end gives its connection back. */
class DatabaseTest {
    private static final DemandQuery ALL = new DemandQuery(TimeBucket.DAY, null, null);

    private HikariDataSource pool;
    private SqlErp erp;

    @BeforeEach
    void open() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setDataSource(SampleDatabase.h2("pool" + System.nanoTime()));
        config.setMaximumPoolSize(2);
        pool = new HikariDataSource(config);
        SampleDatabase.fill(pool);
        erp = new SqlErp(Tenant.DEFAULT, pool, SQLDialect.H2, Mapping.views(null, "plan_", "test"));
    }

    @AfterEach
    void nothingIsHeld() {
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        pool.close();
    }

    @Test
    void readToItsEndWithoutBeingClosed() {
        for (int i = 0; i < 5; i++) {
            assertThat(erp.items().count()).isPositive();
            assertThat(erp.demand(ALL).toList()).isNotEmpty();
        }
    }

    @Test
    void closedHalfway() {
        try (Stream<DemandLine> lines = erp.demand(ALL)) {
            assertThat(lines.iterator().next()).isNotNull();
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isPositive();
        }
    }

    @Test
    void closedUnread() {
        erp.demand(ALL).close();
    }

    @Test
    void consumerThatFails() {
        assertThatThrownBy(() -> {
                    try (Stream<DemandLine> lines = erp.demand(ALL)) {
                        lines.forEach(line -> {
                            throw new IllegalStateException("stop");
                        });
                    }
                })
                .hasMessage("stop");
    }

    @Test
    void queriesThatFail() {
        Mapping wrong = Mapping.parse(
                "m", "-- table: demand\nselect * from plan_demand\n-- table: item\nselect * from nowhere");
        SqlErp broken = new SqlErp(Tenant.DEFAULT, pool, SQLDialect.H2, wrong);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(broken::describe).hasMessageStartingWith("item (m): database H2 refuses the query:");
        }
    }
}
