package almanac.erp.sql;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import java.sql.Connection;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;

class SqlErpTest {
    @Test
    void sums() throws Exception {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:sums;DB_CLOSE_DELAY=-1");
        try (Connection connection = source.getConnection()) {
            connection
                    .createStatement()
                    .execute("create table l(i int, w varchar(5), d timestamp, q numeric(9,2), n varchar(9))");
            connection
                    .createStatement()
                    .execute(
                            "insert into l values (1,'A','2024-01-03 10:00:00',1.1,'2'),(1,'A','2024-01-04 23:59:59',2.2,null),(1,'A','2024-01-08 00:00:00',5,'1e1'),(2,'A','2024-02-08',-5,'7')");
        }
        Mapping mapping = Mapping.parse(
                "x.sql",
                "-- table: demand\nselect i as item_id, w as location_id, d as demand_date, q as quantity, n as net_amount from l where 'default' = :tenant and d between :from and :to;\n");
        SqlErp erp = new SqlErp(Tenant.DEFAULT, source, SQLDialect.H2, mapping);
        for (TimeBucket bucket : new TimeBucket[] {TimeBucket.DAY, TimeBucket.WEEK, TimeBucket.MONTH}) {
            try (Stream<DemandLine> lines = erp.demand(new DemandQuery(bucket, null, null))) {
                lines.forEach(System.out::println);
            }
        }
        assertThat(erp.lastDemandDate()).hasToString("2024-02-08");
        assertThat(erp.items()).isEmpty();
    }
}
