package almanac.store;

import almanac.api.AlmanacException;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * The store's database. It is opened, and its tables brought up to date, when it is first used; where that fails, the next use tries
 * again. Every failure comes out as an {@link AlmanacException} that names the store.
 */
public final class StoreDatabase implements AutoCloseable {
    private static final long CONNECT_MILLIS = 10_000;
    /** How long to wait for a file that is in use. */
    private static final long RELEASE_MILLIS = 3_000;

    private static final long RETRY_MILLIS = 100;

    static {
        // jOOQ otherwise greets on the log.
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private final Supplier<StoreAddress> addresses;
    private final Connector connector;
    private final boolean postgres;
    private final DataSource lazy = new LazyDataSource(this::pool);

    private StoreAddress address;
    private HikariDataSource pool;

    /**
     * @param postgres whether the address is PostgreSQL's
     * @param addresses gives the address at first use
     * @param connector of the driver
     */
    public StoreDatabase(boolean postgres, Supplier<StoreAddress> addresses, Connector connector) {
        this.postgres = postgres;
        this.addresses = addresses;
        this.connector = connector;
    }

    /** A database at a known address. */
    public StoreDatabase(StoreAddress address, Connector connector) {
        this(address.isPostgres(), () -> address, connector);
    }

    /** Opens at the first connection. */
    public DataSource dataSource() {
        return lazy;
    }

    /** Whether this is PostgreSQL; else it is H2. */
    public boolean isPostgres() {
        return postgres;
    }

    /** Runs a query, or several that need not agree. */
    <T> T read(Function<DSLContext, T> work) {
        return guarded(work);
    }

    /** Runs work that is done as a whole or not at all. */
    <T> T transact(Function<DSLContext, T> work) {
        return guarded(dsl -> dsl.transactionResult(inside -> work.apply(inside.dsl())));
    }

    /** As {@link #transact} for work without a result. */
    void change(Consumer<DSLContext> work) {
        transact(dsl -> {
            work.accept(dsl);
            return null;
        });
    }

    /** What was committed survives the end of the process; PostgreSQL does that by itself. */
    void makeDurable() {
        if (!postgres) {
            guarded(dsl -> dsl.execute("CHECKPOINT SYNC"));
        }
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
            pool = null;
        }
    }

    private <T> T guarded(Function<DSLContext, T> work) {
        DSLContext dsl = DSL.using(pool(), postgres ? SQLDialect.POSTGRES : SQLDialect.H2, settings());
        try {
            return work.apply(dsl);
        } catch (RuntimeException e) {
            throw failures().of(e);
        }
    }

    private synchronized HikariDataSource pool() {
        if (pool == null) {
            address = addresses.get();
            pool = open();
        }
        return pool;
    }

    private HikariDataSource open() {
        HikariDataSource opened = null;
        try {
            DataSource direct = connector.connect(address);
            // A first connection without the pool gives the driver's own error, at once.
            try (Connection first = first(direct)) {
                opened = new HikariDataSource(poolOf(direct));
                Migrations.bringUpToDate(opened, postgres);
            }
            return opened;
        } catch (SQLException | RuntimeException e) {
            if (opened != null) {
                opened.close();
            }
            throw failures().of(e);
        }
    }

    /** H2 closes a file beside the connection that failed, on a thread of its own, and a process that is killed holds it for a moment too. */
    private static Connection first(DataSource direct) throws SQLException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(RELEASE_MILLIS);
        while (true) {
            try {
                return direct.getConnection();
            } catch (SQLException e) {
                if (!StoreFailures.isLocked(e) || System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(RETRY_MILLIS));
            }
        }
    }

    private HikariConfig poolOf(DataSource direct) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("almanac-store");
        config.setDataSource(direct);
        config.setMaximumPoolSize(address.poolSize());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLIS);
        return config;
    }

    private synchronized StoreFailures failures() {
        return new StoreFailures(address);
    }

    private static Settings settings() {
        return new Settings().withRenderQuotedNames(RenderQuotedNames.NEVER).withExecuteLogging(false);
    }
}
