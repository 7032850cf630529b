package almanac.erp.sql;

import almanac.api.AlmanacException;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;

/**
 * A database that is only read: each query has its own connection, read-only, in a transaction that is rolled back. Results stream by
 * the fetch size. Failures become one clear line, see {@link DatabaseFailures}.
 */
public final class Database implements AutoCloseable {
    /** Rows that the driver takes at a time where nothing else is set. */
    public static final int FETCH_SIZE = 5_000;

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private final String name;
    private final DataSource source;
    private final SQLDialect dialect;
    private final int fetchSize;
    private final Runnable onClose;
    private final ExecuteListener[] listeners;

    /**
     * @param name for messages; without secrets
     * @param fetchSize rows that the driver takes at a time
     * @param onClose ends what the data source holds
     */
    public Database(String name, DataSource source, SQLDialect dialect, int fetchSize, Runnable onClose) {
        this(name, source, dialect, fetchSize, onClose, new ExecuteListener[0]);
    }

    private Database(
            String name,
            DataSource source,
            SQLDialect dialect,
            int fetchSize,
            Runnable onClose,
            ExecuteListener[] listeners) {
        this.name = name;
        this.source = source;
        this.dialect = dialect;
        this.fetchSize = fetchSize;
        this.onClose = onClose;
        this.listeners = listeners;
    }

    /** The same database; the listeners see every statement that is run. */
    public Database heardBy(ExecuteListener... all) {
        return new Database(name, source, dialect, fetchSize, onClose, all);
    }

    public String name() {
        return name;
    }

    SQLDialect dialect() {
        return dialect;
    }

    /** How SQL is written and run. */
    static Settings settings() {
        return new Settings()
                .withExecuteLogging(false)
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_QUOTED)
                .withFetchWarnings(false);
    }

    /**
     * Runs a query whose result is small.
     *
     * @param label what is read, for messages
     */
    public <T> T read(String label, Function<DSLContext, T> query) {
        try (Session session = open()) {
            return query.apply(session.sql());
        } catch (DataAccessException e) {
            throw DatabaseFailures.of(name, label, e);
        }
    }

    /**
     * Streams a result; the stream closes its connection when it is closed, and when it has come to its end.
     *
     * @param label what is read, for messages
     */
    <R extends Record> Stream<R> stream(String label, Function<DSLContext, ? extends ResultQuery<R>> query) {
        Session session = open();
        try {
            Cursor<R> cursor = query.apply(session.sql())
                    .fetchSize(session.fetchSize(fetchSize))
                    .fetchLazy();
            return StreamSupport.stream(new Rows<>(label, cursor, session), false)
                    .onClose(() -> {
                        cursor.close();
                        session.close();
                    });
        } catch (DataAccessException e) {
            session.close();
            throw DatabaseFailures.of(name, label, e);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private Session open() {
        try {
            return new Session(source.getConnection(), dialect, listeners);
        } catch (SQLException e) {
            throw DatabaseFailures.of(name, e);
        }
    }

    @Override
    public void close() {
        onClose.run();
    }

    /** A result's rows; names what is read where the database fails in the middle. */
    private final class Rows<R extends Record> extends Spliterators.AbstractSpliterator<R> {
        private final String label;
        private final Cursor<R> cursor;
        private final Session session;

        Rows(String label, Cursor<R> cursor, Session session) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.label = label;
            this.cursor = cursor;
            this.session = session;
        }

        @Override
        public boolean tryAdvance(Consumer<? super R> action) {
            R row = next();
            if (row == null) {
                cursor.close();
                session.close();
                return false;
            }
            action.accept(row);
            return true;
        }

        private R next() {
            try {
                return cursor.isClosed() ? null : cursor.fetchNext();
            } catch (DataAccessException e) {
                AlmanacException failure = DatabaseFailures.of(name, label, e);
                session.close();
                throw failure;
            }
        }
    }
}
