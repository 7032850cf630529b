package almanac.erp.sql;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.host.HostCapability;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jooq.SQLDialect;

/** Whatever happens to documents, what is remembered and then changed is what reading anew gives. */
class DemandChangePropertyTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    /** Lines that are corrected in place and deleted; a journal holds where they were and are, numbered as it grows. */
    private static final String MAPPING =
            """
            -- table: demand
            select item as item_id, place as location_id, sold_on as demand_date, pieces as quantity, pieces * 2.5 as net_amount
            from line where not cancelled
            -- table: demand_change
            select item as item_id, place as location_id, sold_on as demand_date, entry as change_stamp from journal
            """;

    /** One thing that happens: to a line, by number. */
    private record Event(int what, int line, int item, int day, int pieces) {}

    @Provide
    Arbitrary<List<List<Event>>> histories() {
        Arbitrary<Event> event = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(0, 1, 6, 7, 30, 200, 203, 500),
                        Arbitraries.integers().between(-2, 9))
                .as(Event::new);
        return event.list().ofMaxSize(6).list().ofMinSize(1).ofMaxSize(5);
    }

    @Property(tries = 40)
    void rememberedAndChangedIsAsReadAnew(@ForAll("histories") List<List<Event>> runs) throws SQLException {
        DataSource source = SampleDatabase.h2("changes" + COUNT.incrementAndGet());
        try (Connection shop = source.getConnection();
                SqlErp erp = new SqlErp(Tenant.DEFAULT, source, SQLDialect.H2, Mapping.parse("m", MAPPING))) {
            SampleDatabase.execute(
                    shop,
                    "create table line (no int primary key, item varchar(9), place varchar(9), sold_on date,"
                            + " pieces int, cancelled boolean)");
            SampleDatabase.execute(
                    shop,
                    "create table journal (entry int generated always as identity, item varchar(9), place varchar(9),"
                            + " sold_on date)");
            happen(shop, new Event(0, 99, 0, 0, 1));
            assertThat(erp.capabilities()).contains(HostCapability.CHANGES);

            Remembered remembered = new Remembered(erp, TimeBucket.WEEK);
            for (List<Event> run : runs) {
                for (Event event : run) {
                    happen(shop, event);
                }
                remembered.update();
                remembered.assertAsReadAnew();
            }
        }
    }

    private static void happen(Connection shop, Event e) throws SQLException {
        String of = " where no = " + e.line();
        String written = "'item-" + e.item() + "', 'W', date '" + FIRST.plusDays(e.day()) + "'";
        journal(shop, of);
        switch (e.what()) {
            case 0, 1 ->
                SampleDatabase.execute(
                        shop, "merge into line values (" + e.line() + ", " + written + ", " + e.pieces() + ", false)");
            case 2 -> SampleDatabase.execute(shop, "update line set pieces = " + e.pieces() + of);
            case 3 ->
                SampleDatabase.execute(shop, "update line set sold_on = date '" + FIRST.plusDays(e.day()) + "'" + of);
            case 4 -> SampleDatabase.execute(shop, "update line set cancelled = not cancelled" + of + " and no <> 99");
            default -> SampleDatabase.execute(shop, "delete from line" + of + " and no <> 99");
        }
        journal(shop, of);
    }

    /** Notes where a line is, before and after what happens to it. */
    private static void journal(Connection shop, String of) throws SQLException {
        SampleDatabase.execute(
                shop, "insert into journal (item, place, sold_on) select item, place, sold_on from line" + of);
    }
}
