package almanac.erp.idempiere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.Sku;
import almanac.api.host.ForecastLine;
import almanac.api.host.OrderLevel;
import almanac.erp.ErpContractTest;
import almanac.erp.idempiere.write.SqlWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.Test;

/** One tenant never sees the other, and no statement exists that could. */
class TwoTenantsTest {
    private static final Pattern TABLE = Pattern.compile("adempiere\\.(?!\\w+_sq\\b)\\w+");
    private static final Pattern FILTERED = Pattern.compile(
            "\\(select \\* from adempiere\\.\\w+ where \\(?ad_client_id in \\(0, cast\\(\\? as numeric\\)\\)\\)?\\)");
    private static GardenDatabase shop;
    private static final TenantGuard GUARD = new TenantGuard("adempiere");

    @BeforeContainer
    static void open() {
        shop = GardenDatabase.empty();
        for (int client : List.of(11, 12)) {
            shop.sql().execute("insert into adempiere.ad_client (ad_client_id, name) values (" + client + ", 'C')");
            shop.sql()
                    .execute(
                            "insert into adempiere.c_uom (ad_client_id, c_uom_id, name, uomsymbol, stdprecision) values ("
                                    + client + ", " + client + ", 'Each', 'Ea', 0)");
            shop.sql()
                    .execute(
                            "insert into adempiere.m_product_category (ad_client_id, m_product_category_id, value) values ("
                                    + client + ", " + client + ", 'c')");
            shop.sql()
                    .execute(
                            "insert into adempiere.m_warehouse (ad_client_id, ad_org_id, m_warehouse_id, value, name) values ("
                                    + client + ", 1, " + client + ", 'W', 'W')");
            shop.sql()
                    .execute("insert into adempiere.c_bpartner (ad_client_id, c_bpartner_id, value, name) values ("
                            + client + ", " + client + ", 'B', 'B')");
            for (int product = 0; product < 3; product++) {
                shop.sql()
                        .execute(
                                "insert into adempiere.m_product (ad_client_id, m_product_id, value, name, m_product_category_id, c_uom_id) values ("
                                        + client + ", " + (client * 10 + product) + ", 'P" + product + "', 'P', "
                                        + client + ", " + client + ")");
            }
        }
    }

    /** One order line: tenant, product and quantity. */
    private record Line(int client, int product, int quantity) {}

    @Property(tries = 25)
    void demandIsOfTheTenantAlone(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 299) Integer> numbers) {
        List<Line> lines = numbers.stream()
                .map(n -> new Line(n % 2 == 0 ? 11 : 12, n / 2 % 3, 1 + n / 6))
                .toList();
        fill(lines);
        for (int client : List.of(11, 12)) {
            Map<String, Double> expected = new TreeMap<>();
            lines.stream()
                    .filter(l -> l.client() == client)
                    .forEach(l ->
                            expected.merge("P" + l.product() + "@W 2026-03-02", (double) l.quantity(), Double::sum));
            if (!expected.isEmpty()) {
                try (IdempiereErp erp = Garden.open(shop, Integer.toString(client))) {
                    assertThat(Garden.demand(erp)).isEqualTo(expected);
                }
            }
        }
    }

    private static void fill(List<Line> lines) {
        DSLContext sql = shop.sql();
        StringBuilder all = new StringBuilder("truncate adempiere.c_order, adempiere.c_orderline;");
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int client = line.client();
            all.append(
                            "insert into adempiere.c_order (ad_client_id, c_order_id, issotrx, documentno, docstatus, c_bpartner_id, c_currency_id, dateordered, datepromised)"
                                    + " values (")
                    .append(client + ", " + i + ", 'Y', 'S', 'CO', " + client + ", 1, '2026-03-02', '2026-03-02');")
                    .append(
                            "insert into adempiere.c_orderline (ad_client_id, c_orderline_id, c_order_id, m_product_id, m_warehouse_id, qtyordered) values ("
                                    + client + ", " + i + ", " + i + ", " + (client * 10 + line.product()) + ", "
                                    + client + ", " + line.quantity() + ");");
        }
        sql.execute(all.toString());
    }

    @Test
    void nothingOfTheOtherIsInAnyTable() {
        GardenDatabase database = GardenDatabase.withPromotions();
        Map<String, List<?>> before;
        try (IdempiereErp erp = Garden.open(database, "11")) {
            before = ErpContractTest.everything(erp);
        }
        for (String table : database.texts(
                "select table_name from information_schema.tables where table_schema = 'adempiere' and table_name <> 'base'")) {
            database.sql().execute("delete from adempiere." + table + " where ad_client_id = 12");
        }
        try (IdempiereErp erp = Garden.open(database, "11")) {
            assertThat(ErpContractTest.everything(erp)).isEqualTo(before);
        }
    }

    @Test
    void nothingOfTheOtherIsChanged() {
        GardenDatabase database = GardenDatabase.plain();
        Map<String, String> before = rowsOf12(database);
        SqlWriter writer = database.writer("11");
        writer.publish(List.of(
                SampleDrafts.purchase("k1", "Oak@HQ", "TreeFarm", 12),
                SampleDrafts.purchase("k2", "Pear@HQ", "TreeFarm", 12)));
        writer.writeLevels(List.of(
                new OrderLevel(new Sku("Oak", "HQ"), null, null, 1, 2, null),
                new OrderLevel(new Sku("Pear", "HQ"), null, null, 1, 2, null)));
        writer.writeForecasts(List.of(
                new ForecastLine(new Sku("Oak", "HQ"), LocalDate.of(2026, 4, 6), LocalDate.of(2026, 4, 12), 1)));
        assertThat(rowsOf12(database)).isEqualTo(before);
        SqlWriter other = database.writer("12");
        assertThat(other.documents(List.of("k1")).get(0).document()).isNull();
        other.cancel("k1");
        assertThat(writer.documents(List.of("k1")).get(0).document()).isEqualTo("PR900000");
        assertThat(other.publish(List.of(SampleDrafts.purchase("k1", "Oak@HQ", "TreeFarm", 12)))
                        .get(0)
                        .document())
                .isEqualTo("00001");
    }

    private static Map<String, String> rowsOf12(GardenDatabase database) {
        Map<String, String> rows = new TreeMap<>();
        for (String table : database.texts(
                "select table_name from information_schema.tables where table_schema = 'adempiere' and table_name <> 'base'")) {
            rows.put(
                    table,
                    database.texts("select coalesce(string_agg(t::text, ';' order by t::text), '') from adempiere."
                                    + table + " t where ad_client_id = 12")
                            .get(0));
        }
        return rows;
    }

    /** The guard is not asked here: the statements are looked at as they went to the database. */
    @Test
    void everyReadIsOfFilteredRows() {
        GardenDatabase database = GardenDatabase.withPromotions();
        List<String> statements = new ArrayList<>();
        ExecuteListener heard = new ExecuteListener() {
            private static final long serialVersionUID = 1L;

            @Override
            public void executeStart(ExecuteContext context) {
                statements.add(plain(context.sql()));
            }
        };
        SqlWriter writer = database.writer("11", database.source(), heard);
        writer.publish(WritingProcess.drafts());
        writer.documents(List.of("k1"));
        writer.writeLevels(List.of(new OrderLevel(new Sku("Oak", "Store"), null, "HQ", 1, 2, null)));
        writer.writeForecasts(List.of(
                new ForecastLine(new Sku("Oak", "HQ"), LocalDate.of(2026, 4, 6), LocalDate.of(2026, 4, 12), 1)));
        writer.cancel("k1");
        writer.cancel("k2");
        for (DemandSource source : DemandSource.values()) {
            for (boolean promotions : new boolean[] {false, true}) {
                statements.add(plain(
                        new ClientSql("adempiere").mapping(source, promotions).replace(":tenant", "?")));
                statements.add(
                        plain(new ClientSql("adempiere").leftOut(promotions).replace(":tenant", "?")));
            }
        }
        assertThat(statements).hasSizeGreaterThan(50).allSatisfy(TwoTenantsTest::assertFiltered);
        Set<String> tables = new TreeSet<>();
        statements.forEach(s -> TABLE.matcher(s).results().forEach(r -> tables.add(r.group())));
        assertThat(tables).hasSizeGreaterThan(40);
    }

    private static String plain(String sql) {
        return sql.toLowerCase(java.util.Locale.ROOT).replace("\"", "").replaceAll("\\s+", " ");
    }

    private static void assertFiltered(String sql) {
        String rest = FILTERED.matcher(sql).replaceAll("()");
        long left = TABLE.matcher(rest).results().count();
        if (rest.startsWith("insert into")) {
            assertThat(left).isEqualTo(1);
            assertThat(rest).matches("insert into adempiere\\.\\w+ \\([^)]*ad_client_id,.*");
        } else if (rest.startsWith("update") || rest.startsWith("delete")) {
            assertThat(left).isEqualTo(1);
            assertThat(rest).containsPattern(" where \\(+ad_client_id in \\(0, cast\\(\\? as numeric\\)\\)\\)? and ");
        } else {
            assertThat(left).as(sql).isZero();
        }
    }

    /** Whatever filter is taken out of a mapping, the guard does not let it pass. */
    @Property(tries = 60)
    void aFilterThatIsMissingAnywhereIsRefused(
            @ForAll @IntRange(min = 0, max = 200) int which, @ForAll boolean promotions) {
        String sql = new ClientSql("adempiere")
                .mapping(DemandSource.ORDERS, promotions)
                .replace(":tenant", "?");
        GUARD.check(sql);
        Matcher filter = Pattern.compile(" where ad_client_id in \\(0, cast\\(\\? as numeric\\)\\)")
                .matcher(sql);
        List<int[]> places =
                filter.results().map(r -> new int[] {r.start(), r.end()}).toList();
        int[] place = places.get(which % places.size());
        String without = sql.substring(0, place[0]) + sql.substring(place[1]);
        String weakened = sql.substring(0, place[1]) + " or true" + sql.substring(place[1]);
        assertThatThrownBy(() -> GUARD.check(without)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> GUARD.check(weakened)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void changesWithoutTheFilterAreRefused() {
        for (String sql : List.of(
                "update \"adempiere\".\"c_order\" set \"docstatus\" = ?",
                "update adempiere.c_order set docstatus = ? where c_order_id = ?",
                "delete from adempiere.c_order where c_order_id = ?",
                "insert into adempiere.c_order (c_order_id) values (?)",
                "select * from adempiere.c_order o",
                "select * from (select * from adempiere.c_order where ad_client_id in (0, cast(? as numeric))) o, ADEMPIERE.c_orderline l")) {
            assertThatThrownBy(() -> GUARD.check(sql)).isInstanceOf(IllegalStateException.class);
        }
    }
}
