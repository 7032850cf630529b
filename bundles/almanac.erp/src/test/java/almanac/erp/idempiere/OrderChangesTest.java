package almanac.erp.idempiere;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Sku;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandCell;
import almanac.api.host.DemandChanges;
import almanac.api.host.HostCapability;
import almanac.erp.sql.Remembered;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jooq.DSLContext;

/**
 * Orders are corrected, voided, reactivated, dated back and taken apart; what is remembered and then changed is what reading anew gives. Days pass between
 * readings, so that a change is told by its stamp and not because it is recent.
 */
class OrderChangesTest {
    /** Long ago, so that whatever the test dates has come. */
    private static final LocalDate BEGIN = LocalDate.of(2024, 6, 3);

    private static GardenDatabase shop;
    private LocalDateTime now;

    @BeforeContainer
    static void open() {
        shop = GardenDatabase.empty();
        shop.sql()
                .execute(
                        """
                insert into adempiere.ad_client (ad_client_id, name) values (11, 'C'), (12, 'C');
                insert into adempiere.c_uom (ad_client_id, c_uom_id, name, uomsymbol, stdprecision) values (11, 11, 'Each', 'Ea', 0);
                insert into adempiere.m_product_category (ad_client_id, m_product_category_id, value) values (11, 11, 'c');
                insert into adempiere.m_warehouse (ad_client_id, m_warehouse_id, value, name) values (11, 1, 'W1', 'W1'), (11, 2, 'W2', 'W2');
                insert into adempiere.c_bpartner (ad_client_id, c_bpartner_id, value, name) values (11, 11, 'B', 'B');
                insert into adempiere.m_product (ad_client_id, m_product_id, value, name, m_product_category_id, c_uom_id) values
                  (11, 1, 'P1', 'P', 11, 11), (11, 2, 'P2', 'P', 11, 11), (11, 3, 'P3', 'P', 11, 11)""");
    }

    @AfterContainer
    static void close() {
        shop.close();
    }

    private void begin() {
        now = BEGIN.atTime(9, 0);
        run("truncate adempiere.c_order, adempiere.c_orderline, adempiere.m_inout, adempiere.m_inoutline");
        run("update adempiere.m_product set producttype = 'I'");
        run("update adempiere.m_product set updated = timestamp '" + BEGIN.minusYears(1) + "'");
        run("update adempiere.m_warehouse set updated = timestamp '" + BEGIN.minusYears(1) + "'");
        order(99, 1, 1, 0, 5);
    }

    private static DSLContext sql() {
        return shop.sql();
    }

    private static int run(String sql) {
        return sql().execute(sql);
    }

    private String stamp() {
        return "timestamp '" + now + "'";
    }

    private String day(int back) {
        return "timestamp '" + now.toLocalDate().minusDays(back) + "'";
    }

    private void order(int id, int product, int warehouse, int back, int pieces) {
        run(
                "insert into adempiere.c_order (ad_client_id, c_order_id, issotrx, documentno, docstatus, c_bpartner_id, c_currency_id,"
                        + " dateordered, datepromised, updated) values (11, " + id + ", 'Y', 'S', 'CO', 11, 1, "
                        + day(back) + ", "
                        + day(back) + ", " + stamp() + ") on conflict do nothing");
        run(
                "insert into adempiere.c_orderline (ad_client_id, c_orderline_id, c_order_id, m_product_id, m_warehouse_id, qtyordered,"
                        + " updated) values (11, " + id + ", " + id + ", " + product + ", " + warehouse + ", " + pieces
                        + ", "
                        + stamp() + ") on conflict do nothing");
    }

    private void header(int order, String set, String which) {
        run("update adempiere.c_order set " + set + ", updated = " + stamp() + " where c_order_id = " + order + which);
    }

    private void line(int order, String set) {
        run("update adempiere.c_orderline set " + set + ", updated = " + stamp() + " where c_orderline_id = " + order);
    }

    private void shipment(int id, int product, int warehouse, int back, int pieces) {
        String kind = pieces % 2 == 0 ? "C+" : "C-";
        run(
                "insert into adempiere.m_inout (ad_client_id, m_inout_id, issotrx, movementtype, docstatus, movementdate, m_warehouse_id,"
                        + " c_bpartner_id, updated) values (11, " + id + ", 'Y', '" + kind + "', 'CO', " + day(back)
                        + ", "
                        + warehouse + ", 11, " + stamp() + ") on conflict do nothing");
        run(
                "insert into adempiere.m_inoutline (ad_client_id, m_inoutline_id, m_inout_id, m_product_id, movementqty, updated) values (11, "
                        + id + ", " + id + ", " + product + ", " + pieces + ", " + stamp()
                        + ") on conflict do nothing");
    }

    /** Something that happens to an order or a shipment. */
    private record Event(int what, int document, int product, int warehouse, int back, int pieces) {}

    private void happen(Event e) {
        // Only what is not delivered moves or goes; iDempiere does not let the rest.
        String open = " and docstatus = 'CO' and not exists (select 1 from adempiere.c_orderline l"
                + " where l.c_order_id = c_order.c_order_id and l.qtydelivered <> 0)";
        int order = e.document();
        switch (e.what()) {
            case 0, 1 -> order(order, e.product(), e.warehouse(), e.back(), e.pieces());
            case 2 -> {
                line(order, "qtyordered = " + e.pieces());
                header(order, "docstatus = 'CO'", " and docstatus = 'IP'");
            }
            case 3 -> header(order, "docstatus = 'VO'", "");
            case 4 -> header(order, "datepromised = " + day(e.back()), open);
            case 5 ->
                run("update adempiere.c_orderline set m_product_id = " + e.product() + ", m_warehouse_id = "
                        + e.warehouse() + ", updated = " + stamp() + " where qtydelivered = 0 and c_orderline_id = "
                        + order);
            case 6 -> run("delete from adempiere.c_orderline where qtydelivered = 0 and c_orderline_id = " + order);
            case 7 -> header(order, "docstatus = 'IP'", open);
            case 8 -> line(order, "qtydelivered = 1, qtyordered = 1, qtylostsales = " + e.pieces());
            case 9 -> shipment(order, e.product(), e.warehouse(), e.back(), e.pieces());
            case 10 ->
                run("update adempiere.m_inout set docstatus = 'RE', updated = " + stamp() + " where m_inout_id = "
                        + order);
            default ->
                run(
                        "update adempiere.m_product set producttype = case producttype when 'I' then 'S' else 'I' end, updated = "
                                + stamp() + " where m_product_id = 3");
        }
    }

    @Provide
    Arbitrary<List<List<Event>>> histories() {
        Arbitrary<Event> event = Combinators.combine(
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of(0, 1, 6, 7, 30, 200, 203, 500),
                        Arbitraries.integers().between(1, 9))
                .as(Event::new);
        return event.list().ofMaxSize(6).list().ofMinSize(1).ofMaxSize(5);
    }

    @Property(tries = 30)
    void rememberedAndChangedIsAsReadAnew(@ForAll("histories") List<List<Event>> days) {
        begin();
        try (IdempiereErp erp = Garden.open(shop, "11")) {
            Remembered remembered = new Remembered(erp, TimeBucket.WEEK);
            for (List<Event> day : days) {
                now = now.plusDays(1);
                day.forEach(this::happen);
                remembered.update();
                remembered.assertAsReadAnew();
            }
        }
    }

    @Example
    void onlyWhatChangedIsToldAndWhatMayHaveMoved() {
        begin();
        order(1, 1, 1, 100, 4);
        order(2, 2, 1, 100, 4);
        line(2, "qtydelivered = 4");
        now = now.plusDays(2);
        order(3, 3, 2, 400, 7);
        try (IdempiereErp erp = Garden.open(shop, "11")) {
            assertThat(erp.capabilities()).contains(HostCapability.CHANGES);
            String mark = erp.demandChanges(TimeBucket.DAY, null).mark();
            now = now.plusDays(2);
            header(3, "datepromised = " + day(30), "");
            DemandChanges changes = erp.demandChanges(TimeBucket.DAY, mark);
            LocalDate third = BEGIN.plusDays(4);
            assertThat(changes.touched())
                    .containsExactlyInAnyOrder(
                            cell("P1@W1", BEGIN),
                            cell("P1@W1", BEGIN.minusDays(100)),
                            cell("P3@W2", third.minusDays(2 + 400)),
                            cell("P3@W2", third.minusDays(30)));
        }
    }

    private static DemandCell cell(String sku, LocalDate day) {
        return new DemandCell(Sku.parse(sku), day);
    }

    @Example
    void whatIsPromisedForLaterIsToldOnItsDay() {
        begin();
        try (IdempiereErp erp = Garden.open(shop, "11")) {
            String mark = erp.demandChanges(TimeBucket.DAY, null).mark();
            order(1, 2, 1, 0, 4);
            header(1, "datepromised = timestamp '" + BEGIN.plusDays(20) + "'", "");
            line(1, "qtydelivered = 4");
            run("update adempiere.c_order set updated = timestamp '" + BEGIN.minusDays(9) + "' where c_order_id = 1");
            run("update adempiere.c_orderline set updated = timestamp '" + BEGIN.minusDays(9)
                    + "' where c_order_id = 1");
            assertThat(erp.demandChanges(TimeBucket.DAY, mark).now())
                    .anySatisfy(line -> assertThat(line.date()).isEqualTo(BEGIN.plusDays(20)));
        }
    }

    @Example
    void shipmentsAreToldToo() {
        GardenDatabase garden = GardenDatabase.plain();
        try (IdempiereErp erp = Garden.open(garden, "11", "demand=shipments")) {
            garden.sql().execute("update adempiere.m_transaction set updated = updated - interval '9 days'");
            Remembered remembered = new Remembered(erp, TimeBucket.WEEK);
            garden.sql()
                    .execute(
                            "insert into adempiere.m_transaction (ad_client_id, m_transaction_id, movementtype, m_locator_id,"
                                    + " m_product_id, movementdate, movementqty) values (11, 900, 'C-', 1001, 2, '2026-01-05', -3)");
            remembered.update();
            remembered.assertAsReadAnew();
        }
        garden.close();
    }
}
