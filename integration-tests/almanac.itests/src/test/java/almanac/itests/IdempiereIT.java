package almanac.itests;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A planner's day with what ships and iDempiere's tables: plan, approve, publish, plan again. */
class IdempiereIT {
    private static final Path SCRIPT = Path.of(System.getProperty("almanac.dist"), "bin", "almanac");
    private static final Path TABLES = Path.of("../../bundles/almanac.erp/src/test/resources/almanac/erp/idempiere");

    /** A year of weekly sales, 30 oaks each. */
    private static final String HISTORY =
            "insert into adempiere.c_order (ad_client_id, ad_org_id, c_order_id, issotrx, documentno, docstatus, c_doctype_id,"
                    + " c_bpartner_id, c_currency_id, dateordered, datepromised) select 11, 11, 10000 + n, 'Y', 'H' || n, 'CO', 130, 117, 100, d, d"
                    + " from generate_series(0, 59) n, lateral (select timestamp '2026-03-14' - n * interval '7 days' as d) x;"
                    + " insert into adempiere.c_orderline (ad_client_id, ad_org_id, c_orderline_id, c_order_id, m_product_id, m_warehouse_id, qtyordered,"
                    + " qtydelivered) select 11, 11, c_order_id, c_order_id, 1, 103, 28 + c_order_id % 5, 28 + c_order_id % 5"
                    + " from adempiere.c_order where c_order_id >= 10000";

    @TempDir
    Path home;

    @Test
    void whatIsApprovedBecomesOneRequisition() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(Files.readString(TABLES.resolve("schema.sql")));
            sql.execute(Files.readString(TABLES.resolve("data.sql")));
            sql.execute(HISTORY);
            sql.execute(
                    "create role reader login; grant usage on schema adempiere to reader; grant select on all tables in schema adempiere to reader");
            settings(postgres, "dry-run");
            Path quick = Files.createDirectories(home.resolve("conf")).resolve("almanac.planning.cfg");
            Files.writeString(quick, "methods=ses\npaths=50\n");

            String check = run(0, "host", "check", "--host", "idempiere:garden.properties")
                    .out();
            assertThat(check).contains("M_Promotion").doesNotContain("Orchard");
            run(0, "plan", "--host", "idempiere:garden.properties", "--as-of", "2026-03-15", "--out", "plan.csv");
            assertThat(Files.readAllLines(home.resolve("plan.csv")))
                    .anyMatch(line -> line.startsWith("Oak,HQ,TreeFarm,new"));
            run(0, "approve", "--host", "idempiere:garden.properties", "--sku", "Oak@HQ");
            run(-1, "publish", "--host", "idempiere:garden.properties", "--all");
            assertThat(requisitions(sql)).isEmpty();

            settings(postgres, "live");
            run(0, "publish", "--host", "idempiere:garden.properties", "--all");
            assertThat(requisitions(sql)).hasSize(1).first().asString().startsWith("PR900000 DR 103 1 ");

            run(0, "plan", "--host", "idempiere:garden.properties", "--as-of", "2026-03-15", "--out", "again.csv");
            assertThat(Files.readAllLines(home.resolve("again.csv")))
                    .noneMatch(line -> line.startsWith("Oak,HQ,TreeFarm,new"));
            run(-1, "publish", "--host", "idempiere:garden.properties", "--all");
            assertThat(requisitions(sql)).hasSize(1);
        }
    }

    private void settings(EmbeddedPostgres postgres, String writeback) throws Exception {
        Files.write(
                home.resolve("garden.properties"),
                List.of(
                        "url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "user=reader",
                        "client=11",
                        "write=sql",
                        "write_user=postgres",
                        "requester=planner",
                        "writeback=" + writeback));
    }

    private static List<String> requisitions(Statement sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery(
                "select concat_ws(' ', r.documentno, r.docstatus, r.m_warehouse_id, l.m_product_id, l.qty)"
                        + " from adempiere.m_requisition r join adempiere.m_requisitionline l using (m_requisition_id) where r.m_requisition_id <> 800")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** Runs a command; -1 where any exit code is right. */
    private Launch run(int code, String... words) throws Exception {
        Launch launch = Launch.start(SCRIPT, home, home, Map.of(), words);
        int ended = launch.code();
        if (code >= 0) {
            assertThat(ended).as(String.join(" ", words) + "\n" + launch.err()).isEqualTo(code);
        }
        return launch;
    }
}
