package almanac.erp.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.InputException;
import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandQuery;
import almanac.erp.ErpContractTest;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;

/** A database that holds several tenants is read for one of them by statements that say so, or not at all. */
class SqlTenantsTest {
    private static final DataSource SOURCE = SampleDatabase.h2("tenants");

    /** Columns of the tables that are mapped; whose rows they are stands in {@code company}. */
    private static final List<String> TABLES = List.of(
            "demand: item as item_id, '' as location_id, sold as demand_date, pieces as quantity",
            "stock: item as item_id, '' as location_id, pieces as on_hand",
            "price: item as item_id, sold as valid_from, pieces as unit_price",
            "demand_change: item as item_id, '' as location_id, sold as demand_date, sold as change_stamp");

    /** How a table says whose rows it has. */
    enum Way {
        PLACEHOLDER,
        COLUMN,
        NOT
    }

    private static final class Heard implements ExecuteListener {
        private static final long serialVersionUID = 1L;
        private final transient List<String> foreign = new ArrayList<>();
        private int statements;

        @Override
        public void executeStart(ExecuteContext context) {
            statements++;
            boolean describes = context.sql().toLowerCase(Locale.ROOT).contains("where false");
            if (!describes && !context.query().getBindValues().contains("b")) {
                foreign.add(context.sql());
            }
        }
    }

    @BeforeContainer
    static void rows() throws Exception {
        try (Connection connection = SOURCE.getConnection()) {
            SampleDatabase.execute(
                    connection, "create table sale (company varchar(9), item varchar(9), sold date, pieces int)");
            SampleDatabase.execute(
                    connection,
                    "insert into sale values ('a', 'A', date '2026-01-05', 7), ('b', 'B', date '2026-01-06', 3)");
        }
    }

    private static SqlErp open(List<Way> ways, Heard heard) {
        List<String> sections = new ArrayList<>();
        for (int i = 0; i < TABLES.size(); i++) {
            String[] table = TABLES.get(i).split(": ");
            Way way = ways.get(i);
            sections.add("-- table: " + table[0] + "\nselect " + table[1]
                    + (way == Way.COLUMN ? ", company as tenant_id" : "") + " from sale"
                    + (way == Way.PLACEHOLDER ? " where company = :tenant" : ""));
        }
        Database database = new Database("shop", SOURCE, SQLDialect.H2, 100, () -> {}).heardBy(heard);
        return new SqlErp(
                new Tenant("b"),
                database,
                Mapping.parse("m.sql", sections.stream().collect(Collectors.joining("\n"))));
    }

    @Property(tries = 81)
    void noStatementIsWithoutTheTenant(@ForAll @Size(4) List<Way> ways) {
        Heard heard = new Heard();
        try (SqlErp erp = open(ways, heard)) {
            erp.describe();
            if (ways.contains(Way.NOT)) {
                assertThatThrownBy(erp::requireTenantFilters)
                        .isInstanceOf(InputException.class)
                        .hasMessageContaining("(m.sql)")
                        .hasMessageContaining("'b'");
                return;
            }
            erp.requireTenantFilters();
            assertThat(ErpContractTest.everything(erp).toString()).contains("B").doesNotContain("=A", "'A'");
            for (TimeBucket bucket : List.of(TimeBucket.DAY, TimeBucket.WEEK, TimeBucket.MONTH)) {
                assertThat(items(erp, new DemandQuery(bucket, null, null))).containsExactly("B");
                assertThat(items(erp, new DemandQuery(bucket, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1))))
                        .containsExactly("B");
            }
            assertThat(erp.lastDemandDate()).isEqualTo(LocalDate.of(2026, 1, 6));
            erp.demandChanges(TimeBucket.DAY, null);
            assertThat(heard.foreign).isEmpty();
            assertThat(heard.statements).isGreaterThan(10);
        }
    }

    private static List<String> items(SqlErp erp, DemandQuery query) {
        try (Stream<String> items = erp.demand(query).map(line -> line.sku().itemId())) {
            return items.toList();
        }
    }
}
