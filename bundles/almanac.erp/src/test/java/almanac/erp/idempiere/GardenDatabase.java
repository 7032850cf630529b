package almanac.erp.idempiere;

import almanac.erp.idempiere.write.ClientRows;
import almanac.erp.idempiere.write.SqlWriter;
import almanac.erp.idempiere.write.WriteDatabase;
import almanac.erp.sql.SampleDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.postgresql.ds.PGSimpleDataSource;

/** Databases with iDempiere's tables and two tenants, 11 and 12; each test gets a copy of its own. */
final class GardenDatabase implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-16T10:00:00Z"), ZoneOffset.UTC);
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final Set<String> TEMPLATES = new TreeSet<>();

    private final String name;

    private GardenDatabase(String name) {
        this.name = name;
    }

    /** Without the tables of promotions. */
    static GardenDatabase plain() {
        return copy("garden_plain", "schema.sql", "data.sql");
    }

    static GardenDatabase withPromotions() {
        return copy("garden_promotions", "schema.sql", "promotion-schema.sql", "data.sql", "promotion-data.sql");
    }

    /** The tables, and nobody's rows but System's. */
    static GardenDatabase empty() {
        return copy("garden_empty", "schema.sql");
    }

    private static synchronized GardenDatabase copy(String template, String... files) {
        if (TEMPLATES.add(template)) {
            run("postgres", "create database " + template);
            for (String file : files) {
                run(template, text(file));
            }
        }
        String copy = template + COPIES.incrementAndGet();
        run("postgres", "create database " + copy + " template " + template);
        return new GardenDatabase(copy);
    }

    private static void run(String database, String sql) {
        try (Connection connection = SampleDatabase.postgres()
                        .getDatabase("postgres", database)
                        .getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String text(String file) {
        try (InputStream in = GardenDatabase.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** Drops it; a server that is left with many databases is slow to stop. */
    @Override
    public void close() {
        run("postgres", "drop database " + name + " with (force)");
    }

    DataSource source() {
        return SampleDatabase.postgres().getDatabase("postgres", name);
    }

    String url() {
        return ((PGSimpleDataSource) source()).getUrl();
    }

    /** Changes or looks at it as iDempiere itself would. */
    DSLContext sql() {
        return DSL.using(source(), SQLDialect.POSTGRES, new Settings().withExecuteLogging(false));
    }

    /** The first column of a query, as text. */
    List<String> texts(String query) {
        return new ArrayList<>(sql().fetch(query).getValues(0, String.class));
    }

    SqlWriter writer(String client, DataSource source, ExecuteListener... more) {
        ExecuteListener[] all = new ExecuteListener[more.length + 1];
        System.arraycopy(more, 0, all, 1, more.length);
        all[0] = new TenantGuard("adempiere");
        return new SqlWriter(
                new WriteDatabase("garden", source, all), new ClientRows("adempiere", client), "planner", CLOCK);
    }

    SqlWriter writer(String client) {
        return writer(client, source());
    }
}
