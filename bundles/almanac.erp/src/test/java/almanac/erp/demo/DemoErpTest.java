package almanac.erp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Tenant;
import almanac.api.host.Erp;
import almanac.erp.ErpContractTest;
import almanac.erp.demo.shop.Company;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo ERP through its mapping, cut to a few products so that many reads stay fast. */
class DemoErpTest extends ErpContractTest {
    private static final Set<String> CUT = Set.of("sales_order_line", "stock_ledger");
    private static final H2Files H2 = new H2Files(new OsgiDataSourceFactory(new Driver()));

    @TempDir
    static Path folder;

    @BeforeAll
    static void fill() throws SQLException {
        try (Connection connection = H2.toFill(folder.resolve("demo")).getConnection()) {
            DSLContext sql = DSL.using(connection, SQLDialect.H2);
            DemoSql.schema().forEach(sql::execute);
            BulkRows rows = new BulkRows(sql);
            new Company(3).write((table, values) -> {
                if (!CUT.contains(table) || (int) values[2] % 40 == 7 || (int) values[2] == 900) {
                    rows.add(table, values);
                }
            });
            rows.flush();
        }
    }

    @Override
    protected Erp open(Tenant tenant) throws SQLException {
        var source = H2.toRead(folder.resolve("demo"));
        return new DemoErp(
                tenant, source, source.getConnection(), new DemoDrafts(H2, DemoHosts.drafts(folder.resolve("demo"))));
    }

    @Test
    void everyTableButReviewsWhichTheShopDoesNotKeepHasRows() {
        var tables = everything(erp());
        assertThat(tables.remove("review")).isEmpty();
        assertThat(tables.values()).allMatch(rows -> !rows.isEmpty());
    }

    @Test
    void badRowsAreReportedWithTheirReason() {
        assertThat(erp().leftOut().stream().map(l -> l.why().code()).collect(Collectors.toSet()))
                .contains("row.cancelled-order", "row.non-stock-item");
        assertThat(erp().leftOut()).allMatch(l -> l.place().row() > 0);
    }
}
