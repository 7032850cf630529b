package almanac.benchmarks;

import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandChanges;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.api.store.DemandMemory;
import almanac.api.store.PlanScope;
import almanac.erp.sql.Mapping;
import almanac.erp.sql.SqlErp;
import almanac.store.SqlPlanStore;
import almanac.store.StoreAddress;
import almanac.store.StoreDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.SQLDialect;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Reads order lines from PostgreSQL as demand: all of them, and what has changed after one in a hundred lines did; as changes come (new lines, corrections of
 * the last weeks, a few old ones) and spread evenly over three years.
 */
@Command(name = "hosts", description = "Reading order lines from PostgreSQL, all and what changed. Makes its own data.")
final class HostReads implements Callable<Integer> {

    private static final String MAPPING =
            """
            -- table: demand
            select l.product as item_id, o.shop as location_id, o.ordered_at as demand_date, l.pieces as quantity,
                   l.pieces * l.price as net_amount
            from order_line l join orders o on o.id = l.order_id
            -- table: demand_change
            select product as item_id, shop as location_id, ordered_at as demand_date, changed_at as change_stamp
            from line_journal
            """;

    private static final DemandQuery WEEKS = new DemandQuery(TimeBucket.WEEK, null, null);
    private static final int ROUNDS = 3;

    @Option(names = "--lines", defaultValue = "1000000", description = "Order lines.")
    private int lines;

    @Option(names = "--almanac", hidden = true)
    private Path ignored;

    /** The id of the newest line. */
    private int newest;

    @Override
    public Integer call() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            DataSource source = postgres.getPostgresDatabase();
            load(source);
            newest = lines;
            SqlErp erp = new SqlErp(Tenant.DEFAULT, source, SQLDialect.POSTGRES, Mapping.parse("shop.sql", MAPPING));
            System.out.println("| read | buckets | seconds |");
            System.out.println("|---|---|---|");
            full(erp, TimeBucket.DAY);
            full(erp, TimeBucket.WEEK);
            full(erp, TimeBucket.WEEK);
            try (SqlPlanStore store = store()) {
                DemandMemory memory = store.demandMemory(new PlanScope(Tenant.DEFAULT, "shop"), TimeBucket.WEEK);
                double all = remembered(erp, memory);
                for (int round = 1; round <= ROUNDS; round++) {
                    changed(source, erp, memory, "1% as changes come", recent(), all);
                }
                changed(source, erp, memory, "1% spread over three years", spread(), all);
            }
            System.out.printf("%npeak memory of the reading process: %d MB%n", peakMegabytes());
        }
        return 0;
    }

    private void load(DataSource source) throws SQLException {
        execute(
                source,
                "create table orders (id int primary key, shop text not null, ordered_at timestamp not null)",
                "create table order_line (id int primary key, order_id int not null references orders, product text not null,"
                        + " pieces numeric(12, 3) not null, price numeric(12, 2) not null)",
                "create table line_journal (product text, shop text, ordered_at timestamp, changed_at timestamptz default now())",
                "insert into orders select g, 'shop-' || (hashint4(g) & 15), timestamp '2023-01-01'"
                        + " + (g::bigint * 1095 * 86400 / " + lines / 4
                        + ") * interval '1 second' from generate_series(1, "
                        + lines / 4 + ") g",
                "insert into order_line select g, (g - 1) / 4 + 1, 'product-' || (hashint4(g + 7) & 1023), 1 + g % 9, 9.99"
                        + " from generate_series(1, " + lines + ") g",
                "insert into line_journal values ('product-1', 'shop-1', timestamp '2023-01-01')",
                "create index on orders (ordered_at)",
                "create index on order_line (order_id)",
                "create index on line_journal (changed_at)",
                "vacuum analyze");
    }

    private static SqlPlanStore store() {
        StoreAddress address = StoreAddress.of("jdbc:h2:mem:benchmark", "sa", "", 4);
        return new SqlPlanStore(
                new StoreDatabase(address, at -> JdbcConnectionPool.create(at.url(), at.user(), at.password())), 1);
    }

    /** Reads and remembers all, as a first run does. */
    private static double remembered(SqlErp erp, DemandMemory memory) {
        long begin = System.nanoTime();
        String mark = erp.demandChanges(TimeBucket.WEEK, null).mark();
        try (Stream<DemandLine> all = erp.demand(WEEKS)) {
            memory.replace(mark, all);
        }
        long count = memory.lines().count();
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(Locale.ROOT, "| all, by week, and remembered | %,d | %.2f |%n", count, seconds);
        return seconds;
    }

    private void full(SqlErp erp, TimeBucket bucket) {
        long begin = System.nanoTime();
        long count;
        try (Stream<DemandLine> all = erp.demand(new DemandQuery(bucket, null, null))) {
            count = all.mapToLong(line -> 1).sum();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                Locale.ROOT, "| all, by %s | %,d | %.2f |%n", bucket.name().toLowerCase(Locale.ROOT), count, seconds);
    }

    private List<String> recent() {
        int last = newest;
        int share = lines / 100;
        newest += share * 7 / 10;
        return List.of(
                // 70% new lines of the last order days, 25% corrected among the newest 5%, 5% anywhere, some of them
                // deleted
                "insert into order_line select " + last + " + g, " + lines / 4 + " - g % " + lines / 400
                        + ", 'product-' || (hashint4(g) & 1023), 2, 9.99 from generate_series(1, " + share * 7 / 10
                        + ") g",
                "create temp table chosen as select id from order_line where id > " + last
                        + " union all select " + last + " - (g * 17) % " + lines / 20 + " from generate_series(1, "
                        + share / 4 + ") g union all select 1 + (g::bigint * 7919) % " + last
                        + " from generate_series(1, "
                        + share / 20 + ") g");
    }

    private List<String> spread() {
        return List.of("create temp table chosen as select 1 + (g::bigint * 7919) % " + lines
                + " as id from generate_series(1, " + lines / 100 + ") g");
    }

    /** Changes lines and brings what is remembered up to date, as a later run does. */
    private static void changed(
            DataSource source, SqlErp erp, DemandMemory memory, String what, List<String> choose, double full)
            throws SQLException {
        execute(source, "truncate line_journal");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : choose) {
                statement.execute(sql);
            }
            String journal = "insert into line_journal select l.product, o.shop, o.ordered_at from order_line l"
                    + " join orders o on o.id = l.order_id where l.id in (select id from chosen)";
            statement.execute(journal);
            statement.execute("update order_line set pieces = pieces + 1 where id in (select id from chosen)");
            statement.execute("delete from order_line where id in (select id from chosen where id % 50 = 0)");
            statement.execute("drop table chosen");
        }
        execute(source, "analyze line_journal");
        long begin = System.nanoTime();
        DemandChanges changes = erp.demandChanges(TimeBucket.WEEK, memory.mark().orElseThrow());
        double read = (System.nanoTime() - begin) / 1e9;
        memory.apply(changes);
        List<DemandLine> remembered = memory.lines().toList();
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "| %s, and remembered | %,d | %.2f (%.0f%% of all), of it reading %.2f |%n",
                what,
                changes.touched().size(),
                seconds,
                100 * seconds / full,
                read);
        try (Stream<DemandLine> anew = erp.demand(WEEKS)) {
            if (!remembered.equals(anew.toList())) {
                throw new IllegalStateException("what was remembered and changed is not what reading anew gives");
            }
        }
    }

    private static void execute(DataSource source, String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The most that the process ever had in memory; 0 where the system does not tell. */
    private static long peakMegabytes() throws IOException {
        try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
            return status.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }
}
