package almanac.erp.sql;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.host.DocumentState;
import almanac.api.host.Draft;
import almanac.api.host.ForecastLine;
import almanac.api.host.HostCapability;
import almanac.api.host.HostDocument;
import almanac.api.host.OrderLevel;
import almanac.api.host.PublishResult;
import almanac.api.host.SupplyKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do that is written through a mapping. */
abstract class WriteBackContractTest {
    static final String MAPPING =
            """
            -- table: demand
            select item as item_id, place as location_id, sold_on as demand_date, pieces as quantity from sale

            -- write: draft
            insert into requisition (number_key, company, item, place, vendor, pieces, wanted, remark)
            values (:key, :tenant, :item, :location, :supplier, :quantity, :arrives, :note);
            insert into journal (entry) values (:key);

            -- write: document
            select requisition_no as document, state as state from requisition where number_key = :key and company = :tenant

            -- write: cancel
            update requisition set state = 'CANCELLED' where number_key = :key and company = :tenant and state = 'DRAFT'

            -- write: level
            delete from reorder_rule where item = :item and place = :location;
            insert into reorder_rule (item, place, low, high) values (:item, :location, :reorder_point, :order_up_to)

            -- write: forecast_clear
            delete from outlook where item = :item and place = :location

            -- write: forecast
            insert into outlook (item, place, first_day, last_day, pieces)
            values (:item, :location, :from_date, :to_date, :quantity)
            """;

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    abstract DataSource source();

    abstract SQLDialect dialect();

    /** Statements that make the shop's tables anew. */
    List<String> tables() {
        String id =
                switch (dialect()) {
                    case POSTGRES -> "serial";
                    case MARIADB -> "int auto_increment";
                    default -> "int generated always as identity";
                };
        return List.of(
                "drop table if exists sale",
                "drop table if exists requisition",
                "drop table if exists journal",
                "drop table if exists reorder_rule",
                "drop table if exists outlook",
                "create table sale (item varchar(60), place varchar(60), sold_on date, pieces numeric(9, 2))",
                "create table requisition (requisition_no " + id
                        + " primary key, number_key varchar(60) not null unique,"
                        + " company varchar(60) not null, item varchar(60) not null, place varchar(60), vendor varchar(60),"
                        + " pieces numeric(9, 2) not null check (pieces > 0), wanted date, remark varchar(99),"
                        + " state varchar(12) default 'DRAFT' not null)",
                "create table journal (entry varchar(60))",
                "create table reorder_rule (item varchar(60), place varchar(60), low numeric(9, 2), high numeric(9, 2))",
                "create table outlook (item varchar(60), place varchar(60), first_day date, last_day date, pieces numeric(9, 2))");
    }

    @BeforeEach
    void shop() throws SQLException {
        try (Connection connection = source().getConnection()) {
            for (String statement : tables()) {
                SampleDatabase.execute(connection, statement);
            }
        }
    }

    SqlErp open(String mapping, boolean live) {
        Tenant tenant = new Tenant("north");
        Mapping parsed = Mapping.parse("shop.sql", mapping);
        return new SqlErp(
                tenant,
                tenant,
                new Database("shop", source(), dialect(), 100, () -> {}),
                parsed,
                new WriteBack("shop", tenant, parsed.writes(), source(), dialect(), live));
    }

    static Draft draft(String key, String item, double quantity) {
        return new Draft(
                key, SupplyKind.PURCHASE, Sku.parse(item + "@W"), "V'1", null, quantity, DAY, DAY.plusDays(9), "; --");
    }

    String one(String query) throws SQLException {
        try (Connection connection = source().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void aDraftIsWrittenOnceWithWhatItSays() throws SQLException {
        try (SqlErp erp = open(MAPPING, true)) {
            assertThat(erp.takesDrafts()).isTrue();
            assertThat(erp.isDryRun()).isFalse();
            PublishResult first = erp.publish(List.of(draft("k1", "A", 12.5))).get(0);
            assertThat(first.document()).isEqualTo("1");
            assertThat(erp.publish(List.of(draft("k1", "A", 12.5))).get(0)).isEqualTo(first);
        }
        assertThat(one("select count(*) from requisition")).isEqualTo("1");
        assertThat(one("select count(*) from journal")).isEqualTo("1");
        assertThat(one("select concat(company, item, place, vendor, pieces, wanted, remark) from requisition"))
                .isEqualTo("northAWV'112.502026-03-18; --");
    }

    @Test
    void whatTheDatabaseRefusesIsToldInItsWordsAndKeepsNobodyElseBack() throws SQLException {
        try (SqlErp erp = open(MAPPING, true)) {
            List<PublishResult> results =
                    erp.publish(List.of(draft("k1", "A", 1), draft("k2", "B", -1), draft("k3", "C", 1)));
            assertThat(results).extracting(PublishResult::accepted).containsExactly(true, false, true);
            assertThat(results.get(1).temporary()).isFalse();
            assertThat(results.get(1).refusal()).doesNotContain("insert into").isNotBlank();
        }
        assertThat(one("select count(*) from requisition")).isEqualTo("2");
        assertThat(one("select count(*) from journal")).isEqualTo("2");
    }

    @Test
    void documentsAreFoundByKeyAndCancelledWhileDrafts() throws SQLException {
        try (SqlErp erp = open(MAPPING, true);
                Connection connection = source().getConnection()) {
            erp.publish(List.of(draft("k1", "A", 1), draft("k2", "B", 1)));
            SampleDatabase.execute(connection, "update requisition set state = 'PROCESSED' where number_key = 'k2'");
            assertThat(erp.documents(List.of("k2", "none", "k1")))
                    .containsExactly(
                            new HostDocument("k2", "2", DocumentState.PROCESSED, null),
                            HostDocument.absent("none"),
                            new HostDocument("k1", "1", DocumentState.DRAFT, null));
            assertThat(erp.cancel("k1").state()).isEqualTo(DocumentState.CANCELLED);
            assertThat(erp.cancel("k1").state()).isEqualTo(DocumentState.CANCELLED);
            assertThat(erp.cancel("k2").state()).isEqualTo(DocumentState.PROCESSED);
            assertThat(erp.cancel("none").state()).isEqualTo(DocumentState.ABSENT);
        }
    }

    @Test
    void nothingIsWrittenInADryRun() throws SQLException {
        try (SqlErp erp = open(MAPPING, false)) {
            assertThat(erp.isDryRun()).isTrue();
            assertThat(erp.capabilities()).containsExactlyInAnyOrder(HostCapability.DRAFTS, HostCapability.PREVIEW);
            assertThat(erp.preview(List.of(draft("k1", "A", 12))))
                    .singleElement()
                    .asString()
                    .contains("'k1'", "'north'", "'V''1'", "12", "insert into journal");
            assertThat(erp.publish(List.of(draft("k1", "A", 1))).get(0).accepted())
                    .isFalse();
        }
        assertThat(one("select count(*) from requisition")).isEqualTo("0");
    }

    @Test
    void ofTwoWhoWriteTheSameKeyAtOnceOneDoes() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try (SqlErp erp = open(MAPPING, true)) {
            for (int round = 0; round < 20; round++) {
                String key = "r" + round;
                Callable<PublishResult> publish =
                        () -> erp.publish(List.of(draft(key, "A", 1))).get(0);
                List<PublishResult> results = new ArrayList<>();
                for (Future<PublishResult> result : both.invokeAll(List.of(publish, publish))) {
                    results.add(result.get());
                }
                // A lock that is waited for too long may be told as temporary; then the next try finds it.
                assertThat(results).anyMatch(PublishResult::accepted).allMatch(r -> r.accepted() || r.temporary());
                assertThat(one("select count(*) from requisition where number_key = '" + key + "'"))
                        .isEqualTo("1");
            }
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void levelsAndForecastsReplaceWhatWasThere() throws SQLException {
        Sku sku = Sku.parse("A@W");
        try (SqlErp erp = open(MAPPING, true)) {
            for (double low : new double[] {4, 5}) {
                assertThat(erp.writeLevels(List.of(new OrderLevel(sku, null, null, low, 20, null))))
                        .allMatch(PublishResult::accepted);
                List<ForecastLine> lines = List.of(
                        new ForecastLine(sku, DAY, DAY.plusDays(6), low),
                        new ForecastLine(sku, DAY.plusDays(7), DAY.plusDays(13), 1),
                        new ForecastLine(Sku.parse("B@W"), DAY, DAY.plusDays(6), 2));
                assertThat(erp.writeForecasts(lines))
                        .extracting(PublishResult::key)
                        .containsExactly("A@W", "B@W");
            }
        }
        assertThat(one("select low from reorder_rule")).startsWith("5");
        assertThat(one("select count(*) from outlook")).isEqualTo("3");
        assertThat(one("select sum(pieces) from outlook")).startsWith("8");
    }

    @Test
    void whatDoesNotWriteWhatItFindsKeepsNothing() throws SQLException {
        String wrong = MAPPING.replace(
                "where number_key = :key and company = :tenant\n", "where number_key = concat('x', :key)\n");
        try (SqlErp erp = open(wrong, true)) {
            assertThat(erp.publish(List.of(draft("k1", "A", 1))).get(0).refusal())
                    .contains("nothing was kept");
        }
        assertThat(one("select count(*) from requisition")).isEqualTo("0");
        String odd = MAPPING.replace("state as state", "'posted' as state");
        try (SqlErp erp = open(odd, true)) {
            assertThat(erp.publish(List.of(draft("k1", "A", 1))).get(0).refusal())
                    .contains("'posted' is no state");
        }
    }
}
