package almanac.erp.sql;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandQuery;
import almanac.erp.sql.Relation.Scope;
import almanac.erp.table.PlanningTable;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The SQL that MySQL gets, which no test can start: it is compared as text. MariaDB, on which it is tried, gets the same. */
class DialectTest {
    private static String render(SQLDialect dialect, TimeBucket bucket, DataType<?> day, DataType<?> quantity) {
        DSLContext sql = DSL.using(dialect, Database.settings());
        Field<?>[] fields = {
            DSL.field(DSL.name("ITEM_ID"), SQLDataType.VARCHAR),
            DSL.field(DSL.name("location_id"), SQLDataType.INTEGER),
            DSL.field(DSL.name("demand_date"), day),
            DSL.field(DSL.name("quantity"), quantity)
        };
        Columns columns = Columns.of(dialect, PlanningTable.DEMAND, "demand", fields);
        Mapping mapping = Mapping.parse("m", "-- table: demand\nselect * from l where t = :tenant and d >= :from");
        Scope scope = new Scope(new Tenant("acme"), LocalDate.of(2024, 1, 1), null);
        DemandQueries queries = new DemandQueries(
                columns,
                mapping.relation(PlanningTable.DEMAND).orElseThrow().table(dialect, scope),
                columns.of("acme"));
        return queries.sums(sql, new DemandQuery(bucket, scope.from(), null)).getSQL();
    }

    @ParameterizedTest
    @EnumSource(
            value = SQLDialect.class,
            names = {"MYSQL", "MARIADB"})
    void mysqlAndMariaDb(SQLDialect dialect) {
        assertThat(render(dialect, TimeBucket.WEEK, SQLDataType.TIMESTAMP, SQLDataType.NUMERIC(12, 2)))
                .isEqualTo(
                        "select `item_id`, `location_id`, `ds`, sum(`quantity`) as `quantity`, sum(`net_amount`) as `net_amount`,"
                                + " count(`unreadable`) as `unreadable` from (select convert(trim(cast(`m`.`ITEM_ID` as char)) using utf8mb4)"
                                + " collate utf8mb4_bin as `item_id`, coalesce(convert(trim(cast(`m`.`location_id` as char)) using utf8mb4)"
                                + " collate utf8mb4_bin, '') as `location_id`, cast(date_add(cast(`m`.`demand_date` as date),"
                                + " interval -(cast((weekday(cast(`m`.`demand_date` as date)) + 1) as signed) - 1) day) as date) as `ds`,"
                                + " `m`.`quantity` as `quantity`, cast(null as decimal(19, 4)) as `net_amount`,"
                                + " case when `m`.`quantity` is null then 1 end as `unreadable`"
                                + " from (\nselect * from l where t = ? and d >= cast(? as date)\n) as `m`"
                                + " where (cast(`m`.`demand_date` as date) >= ? or cast(`m`.`demand_date` as date) is null)) as `lines`"
                                + " group by `item_id`, `location_id`, `ds` order by `item_id`, `location_id`, `ds`");
    }

    @Test
    void mysqlTextColumnsAreNeverGuessed() {
        assertThat(render(SQLDialect.MYSQL, TimeBucket.DAY, SQLDataType.VARCHAR, SQLDataType.VARCHAR))
                .contains(
                        "case when cast(`m`.`quantity` as char) regexp ? then (trim(cast(`m`.`quantity` as char)) + 0e0) end")
                .contains("case when cast(`m`.`demand_date` as char) regexp ? then cast(substring(");
    }

    @Test
    void mysqlViewsAreQuoted() {
        String sql = DSL.using(SQLDialect.MYSQL, Database.settings())
                .selectFrom(Mapping.views("shop", "", "x")
                        .relation(PlanningTable.SIGNAL)
                        .orElseThrow()
                        .table(SQLDialect.MYSQL, Scope.all(Tenant.DEFAULT)))
                .getSQL();
        assertThat(sql).contains("from `shop`.`signal` as `m`");
    }
}
