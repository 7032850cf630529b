package almanac.erp.sql;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandChanges;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.api.host.DocumentState;
import almanac.api.host.Draft;
import almanac.api.host.ForecastLine;
import almanac.api.host.HostFinding;
import almanac.api.host.OrderLevel;
import almanac.api.host.PublishResult;
import almanac.api.host.SupplyKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every database: names and keys that look like SQL, in whose manner ever, are names and change nothing. */
abstract class InjectionContractTest {
    private static final List<String> NAMES = List.of(
            "'; drop table sale; --",
            "' or '1'='1",
            "\"; delete from sale; --",
            "a\\'; truncate sale; --",
            "$$; drop table sale; $$",
            "{0} ? :key ?? ${x}",
            "/* */ union select * from secret --",
            "x' || (select word from secret) || '",
            "`; drop table sale; `",
            "\\'; drop table sale; -- x",
            "\\\\'; drop table sale; -- x",
            "\\\"; delete from sale; # x",
            "x' /*! or 1=1 */ # x",
            "\\",
            "%s %n {item_id} %_");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    abstract DataSource source();

    abstract SQLDialect dialect();

    static final String MAPPING =
            """
            -- table: demand
            select item as item_id, place as location_id, sold_on as demand_date, pieces as quantity from sale
            -- table: demand_change
            select item as item_id, place as location_id, sold_on as demand_date, no as change_stamp from sale
            -- write: draft
            insert into request (k, item, vendor, note, pieces) values (:key, :item, :supplier, :note, :quantity)
            -- write: document
            select k as document, state from request where k = :key
            -- write: cancel
            update request set state = 'CANCELLED' where k = :key
            -- write: level
            insert into rule (item, low) values (:item, :reorder_point)
            -- write: forecast_clear
            delete from outlook where item = :item
            -- write: forecast
            insert into outlook (item, pieces) values (:item, :quantity)
            """;

    @BeforeEach
    void shop() throws SQLException {
        try (Connection connection = source().getConnection()) {
            for (String table : List.of("sale", "secret", "request", "rule", "outlook")) {
                SampleDatabase.execute(connection, "drop table if exists " + table);
            }
            for (String statement : List.of(
                    "create table sale (no int, item varchar(99), place varchar(99), sold_on date, pieces int)",
                    "create table secret (word varchar(9))",
                    "insert into secret values ('hush')",
                    "create table request (k varchar(99) unique, item varchar(99), vendor varchar(99), note varchar(99),"
                            + " pieces numeric(9, 2), state varchar(12) default 'DRAFT')",
                    "create table rule (item varchar(99), low numeric(9, 2))",
                    "create table outlook (item varchar(99), pieces numeric(9, 2))")) {
                SampleDatabase.execute(connection, statement);
            }
            PreparedStatement sale = connection.prepareStatement("insert into sale values (?, ?, ?, ?, 3)");
            for (int i = 0; i < NAMES.size(); i++) {
                sale.setInt(1, i);
                sale.setString(2, NAMES.get(i));
                sale.setString(3, NAMES.get(NAMES.size() - 1 - i));
                sale.setObject(4, DAY);
                sale.execute();
            }
        }
    }

    SqlErp open() {
        Tenant tenant = Tenant.DEFAULT;
        Mapping mapping = Mapping.parse("m", MAPPING);
        return new SqlErp(
                tenant,
                tenant,
                new Database("shop", source(), dialect(), 100, () -> {}),
                mapping,
                new WriteBack("shop", tenant, mapping.writes(), source(), dialect(), true));
    }

    int number(String query) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void namesThatLookLikeSqlAreNames() throws SQLException {
        try (SqlErp erp = open()) {
            DemandQuery all = new DemandQuery(TimeBucket.WEEK, null, null);
            List<Sku> skus;
            try (Stream<DemandLine> lines = erp.demand(all)) {
                skus = lines.map(DemandLine::sku).toList();
            }
            assertThat(skus).extracting(Sku::itemId).containsExactlyInAnyOrderElementsOf(NAMES);
            DemandChanges changes = erp.demandChanges(TimeBucket.WEEK, "0");
            assertThat(changes.now()).hasSize(NAMES.size());

            List<Draft> drafts = new ArrayList<>();
            for (String name : NAMES) {
                drafts.add(new Draft(name, SupplyKind.PURCHASE, new Sku(name, ""), name, null, 3, DAY, DAY, name));
            }
            assertThat(erp.preview(drafts)).hasSize(NAMES.size());
            assertThat(erp.publish(drafts)).allMatch(PublishResult::accepted);
            assertThat(erp.publish(drafts)).extracting(PublishResult::document).containsExactlyElementsOf(NAMES);
            assertThat(erp.documents(NAMES)).allMatch(d -> d.state() == DocumentState.DRAFT);
            assertThat(erp.cancel(NAMES.get(1)).state()).isEqualTo(DocumentState.CANCELLED);
            assertThat(number("select count(*) from request where state = 'CANCELLED'"))
                    .isEqualTo(1);
            erp.writeLevels(skus.stream()
                    .map(s -> new OrderLevel(s, null, null, 1, 2, null))
                    .toList());
            erp.writeForecasts(
                    skus.stream().map(s -> new ForecastLine(s, DAY, DAY, 1)).toList());
        }
        for (String table : List.of("sale", "request", "rule", "outlook")) {
            assertThat(number("select count(*) from " + table)).as(table).isEqualTo(NAMES.size());
        }
        assertThat(number("select count(*) from secret")).isEqualTo(1);
        assertThat(number("select count(*) from request where item = note and item = k"))
                .isEqualTo(NAMES.size());
    }

    @Test
    void anAdministratorWhoReadsIsToldOf() {
        try (SqlErp erp = open()) {
            assertThat(codes(erp)).containsExactly("check.reads-as-admin");
        }
    }

    static List<String> codes(SqlErp erp) {
        return erp.check().stream()
                .map(HostFinding::what)
                .map(reason -> reason.code())
                .toList();
    }
}
