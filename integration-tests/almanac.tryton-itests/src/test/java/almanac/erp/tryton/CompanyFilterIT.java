package almanac.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.AlmanacException;
import almanac.api.Sku;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandQuery;
import almanac.erp.ErpContractTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every statement of the adapter is about one company, and its role can change nothing. */
class CompanyFilterIT {
    /** The first of the common expressions, with its value written out. */
    private static final String OF_COMPANY_2 =
            "(?s).*with\\s+me as [(]\\s*select c.id, c.currency, c.timezone\\s+from company_company c\\s+where c.id = cast[(](cast[(])?'?2'?.*";

    /** Reads nothing: a setting of the planner for the transaction. */
    private static final String COST_OF_A_PAGE = "set local \"random_page_cost\" = '1.1'";

    private static final class Heard implements ExecuteListener {
        private static final long serialVersionUID = 1L;
        private final transient List<String> statements = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void executeStart(ExecuteContext context) {
            statements.add(
                    context.query() == null ? context.sql() : context.dsl().renderInlined(context.query()));
        }
    }

    @BeforeAll
    static void fill() throws Exception {
        Sample.ensure(LiveTryton.get());
    }

    @Test
    void everyStatementSaysWhoseRowsItReads() {
        Heard heard = new Heard();
        try (TrytonErp erp = Opened.company(LiveTryton.get(), Sample.DATABASE, 2, heard)) {
            ErpContractTest.everything(erp);
            for (TimeBucket bucket : List.of(TimeBucket.DAY, TimeBucket.WEEK, TimeBucket.MONTH)) {
                erp.demand(new DemandQuery(bucket, null, null)).close();
                erp.demand(new DemandQuery(bucket, LocalDate.of(2026, 1, 1), LocalDate.now()))
                        .close();
            }
            erp.demandChanges(TimeBucket.WEEK, "2020-01-01T00:00");
            erp.lastDemandDate();
            erp.leftOut();
            erp.customerDemand().close();
        }
        TrytonDatabase own = new TrytonDatabase(database().heardBy(heard), 2);
        own.modules();
        own.place(Sku.parse("P0@WH"));
        own.party("1");
        new TrytonChecks(
                        own,
                        new TrytonSettings("test", java.nio.file.Path.of(""), java.util.Map.of()),
                        null,
                        own.modules())
                .findings();
        assertThat(heard.statements)
                .filteredOn(sql -> !sql.equals(COST_OF_A_PAGE))
                .hasSizeGreaterThan(40)
                .allMatch(sql -> sql.matches(OF_COMPANY_2));
    }

    /** Whatever the other company has is taken out of every table that says whose its rows are: what is read stays the same. */
    @Test
    void nothingOfTheOtherCompanyIsInAnyTable() throws Exception {
        LiveTryton tryton = LiveTryton.get();
        tryton.copy(Sample.DATABASE, "alone");
        tryton.grant("alone");
        Map<String, List<?>> before = everything("alone");
        try (Connection connection = tryton.source("alone").getConnection();
                Statement statement = connection.createStatement()) {
            // Foreign keys are triggers, which do not run for a replica.
            statement.execute("set session_replication_role = replica");
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("select c.table_name from information_schema.columns c join"
                    + " information_schema.tables t using (table_schema, table_name) where c.column_name = 'company'"
                    + " and c.table_schema = 'public' and t.table_type = 'BASE TABLE'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            int deleted = 0;
            for (String table : tables) {
                deleted += statement.executeUpdate("delete from \"" + table + "\" where company = 2");
            }
            assertThat(tables).contains("sale_sale", "stock_move", "purchase_purchase", "product_list_price");
            assertThat(deleted).isGreaterThan(5);
        }
        assertThat(everything("alone")).isEqualTo(before);
    }

    private static Map<String, List<?>> everything(String database) {
        try (TrytonErp erp = Opened.company(LiveTryton.get(), database, 1)) {
            return ErpContractTest.everything(erp);
        }
    }

    private static almanac.erp.sql.Database database() {
        return new almanac.erp.sql.Database(
                "test",
                LiveTryton.get().source(Sample.DATABASE, LiveTryton.READER, LiveTryton.READER_PASSWORD),
                org.jooq.SQLDialect.POSTGRES,
                100,
                () -> {});
    }

    @Test
    void aCompanyThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Opened.company(LiveTryton.get(), Sample.DATABASE, 77))
                .isInstanceOf(AlmanacException.class)
                .hasMessageContaining("77");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into purchase_request (company, quantity, state) values (1, 1, 'draft')",
                "update stock_order_point set min_quantity = 1",
                "delete from stock_forecast",
                "create table mine (a int)"
            })
    void theReadersRoleCannotWrite(String sql) throws Exception {
        try (Connection connection = LiveTryton.get()
                .source(Sample.DATABASE, LiveTryton.READER, LiveTryton.READER_PASSWORD)
                .getConnection()) {
            assertThatThrownBy(() -> connection.createStatement().execute(sql))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void rightsThatAreTooWideAreFound() {
        TrytonSettings settings = new TrytonSettings("test", java.nio.file.Path.of(""), java.util.Map.of());
        TrytonDatabase wide = new TrytonDatabase(
                new almanac.erp.sql.Database(
                        "test", LiveTryton.get().source(Sample.DATABASE), org.jooq.SQLDialect.POSTGRES, 100, () -> {}),
                1);
        assertThat(codes(new TrytonChecks(wide, settings, null, wide.modules())))
                .contains("tryton.rights-too-wide");
        TrytonDatabase narrow = new TrytonDatabase(database(), 1);
        assertThat(codes(new TrytonChecks(narrow, settings, null, narrow.modules())))
                .doesNotContain("tryton.rights-too-wide")
                .contains("tryton.no-code", "tryton.reads-only");
    }

    private static List<String> codes(TrytonChecks checks) {
        return checks.findings().stream().map(finding -> finding.what().code()).toList();
    }
}
