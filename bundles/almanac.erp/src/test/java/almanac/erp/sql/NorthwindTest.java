package almanac.erp.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.api.host.DocumentState;
import almanac.api.host.Draft;
import almanac.api.host.Item;
import almanac.api.host.OpenDemand;
import almanac.api.host.PublishResult;
import almanac.api.host.StockLevel;
import almanac.api.host.SupplyKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The mapping of the adapter guide, as it stands there, on the tables of the Northwind sample shop (the columns that it uses, with rows of our own).
 */
class NorthwindTest {
    private static final Path GUIDE = Path.of("../../docs/adapter-guide.md");
    private static final List<String> ROWS = List.of(
            "insert into categories values (1, 'Beverages'), (2, 'Condiments')",
            "insert into suppliers values (1, 'Exotic Liquids')",
            "insert into products values (1, 'Chai', 1, 1, '10 boxes x 20 bags', 18, 39, 0, 10, 0),"
                    + " (5, 'Gumbo Mix', null, 2, '36 boxes', 21.35, 0, 0, 0, 1)",
            "insert into orders values (10248, 'VINET', '1996-07-04', '1996-08-01', '1996-07-16'),"
                    + " (10249, 'TOMSP', '1996-07-05', '1996-08-16', null)",
            "insert into order_details values (10248, 1, 14, 12, 0), (10249, 1, 18, 10, 0.25), (10249, 5, 21.35, 4, 0)");

    private static DataSource source;
    private static Mapping mapping;

    @BeforeAll
    static void northwind() throws SQLException, IOException {
        try (Connection connection =
                SampleDatabase.postgres().getPostgresDatabase().getConnection()) {
            SampleDatabase.execute(connection, "create database northwind");
        }
        source = SampleDatabase.postgres().getDatabase("postgres", "northwind");
        String guide = Files.readString(GUIDE);
        Northwind.make(source, ROWS);
        try (Connection connection = source.getConnection()) {
            SampleDatabase.execute(connection, block(guide, "create table purchase_request.*?\\);"));
        }
        mapping = Mapping.parse(
                "northwind.sql", block(guide, "(?<=whole mapping of Northwind:\\n\\n```sql\\n).*?(?=```)"));
    }

    private static String block(String guide, String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(guide);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group();
    }

    private static SqlErp open() {
        WriteBack writes =
                new WriteBack("northwind", Tenant.DEFAULT, mapping.writes(), source, SQLDialect.POSTGRES, true);
        Database database = new Database("northwind", source, SQLDialect.POSTGRES, 100, () -> {});
        return new SqlErp(Tenant.DEFAULT, Tenant.DEFAULT, database, mapping, writes);
    }

    private static <T> List<T> all(Stream<T> rows) {
        try (rows) {
            return rows.toList();
        }
    }

    @Test
    void isReadAsTheGuideSays() {
        try (SqlErp erp = open()) {
            erp.describe();
            assertThat(all(erp.demand(new DemandQuery(TimeBucket.WEEK, null, null))))
                    .containsExactly(
                            new DemandLine(Sku.of("1"), LocalDate.of(1996, 7, 1), 22, 12 * 14 + 10 * 18 * 0.75),
                            new DemandLine(Sku.of("5"), LocalDate.of(1996, 7, 1), 4, 85.4));
            assertThat(all(erp.items()))
                    .extracting(Item::itemId, Item::categoryId, Item::active)
                    .containsExactlyInAnyOrder(tuple("1", "Beverages", true), tuple("5", "Condiments", false));
            assertThat(all(erp.stock())).extracting(StockLevel::onHand).containsExactly(39.0, 0.0);
            assertThat(all(erp.openDemand()))
                    .contains(new OpenDemand(Sku.of("1"), LocalDate.of(1996, 8, 16), 10, "10249"));
            assertThat(all(erp.supplyTerms())).singleElement().satisfies(term -> {
                assertThat(term.preferred()).isTrue();
                assertThat(term.leadTimeDays()).isNull();
            });
            assertThat(all(erp.planningParameters())).singleElement().satisfies(p -> assertThat(p.reorderPoint())
                    .isEqualTo(10));
            assertThat(all(erp.suppliers())).hasSize(1);
        }
    }

    @Test
    void isWrittenAsTheGuideSays() {
        Draft draft = new Draft(
                "k1",
                SupplyKind.PURCHASE,
                Sku.of("1"),
                "1",
                null,
                24,
                LocalDate.of(1996, 7, 8),
                LocalDate.of(1996, 7, 15),
                "Almanac #1");
        try (SqlErp erp = open()) {
            PublishResult result = erp.publish(List.of(draft, draft)).get(1);
            assertThat(result.document()).isEqualTo("PR-1");
            assertThat(erp.documents(List.of("k1")).get(0).state()).isEqualTo(DocumentState.DRAFT);
            assertThat(erp.cancel("k1").state()).isEqualTo(DocumentState.CANCELLED);
            Draft unknown = new Draft(
                    "k2", SupplyKind.PURCHASE, Sku.of("77"), "1", null, 24, draft.orderBy(), draft.arrives(), "");
            assertThat(erp.publish(List.of(unknown)).get(0).refusal()).contains("violates foreign key constraint");
        }
    }
}
