package almanac.erp.sql;

import almanac.erp.SampleTables;
import almanac.erp.table.PlanningTable;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Databases that hold the sample tables with a shop's column types, under the contract's names and the prefix {@code plan_}. */
public final class SampleDatabase {
    private static EmbeddedPostgres postgres;

    private SampleDatabase() {}

    /** A new H2 database in memory; it lives as long as the process. */
    static JdbcDataSource h2(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return source;
    }

    /** One PostgreSQL server for all tests, ended with the process. */
    public static synchronized EmbeddedPostgres postgres() {
        if (postgres == null) {
            try {
                postgres = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return postgres;
    }

    /**
     * Makes a database that a user reads with a password, though the server trusts everybody else.
     *
     * @return its URL
     */
    static String makeGuarded(String database, String user, String password) throws SQLException {
        EmbeddedPostgres server = postgres();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                java.sql.Statement statement = connection.createStatement();
                java.sql.ResultSet file = statement.executeQuery("show hba_file")) {
            file.next();
            Path access = Path.of(file.getString(1));
            Files.writeString(access, "host all " + user + " all scram-sha-256\n" + Files.readString(access));
            execute(connection, "create database " + database);
            execute(connection, "create user " + user + " password '" + password + "'");
            execute(connection, "select pg_reload_conf()");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitGuard(server.getDatabase(user, database));
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    /** The server reads its file anew when it comes to it. */
    private static void awaitGuard(DataSource withoutPassword) {
        for (int i = 0; i < 600; i++) {
            try (Connection open = withoutPassword.getConnection()) {
                Thread.sleep(50);
            } catch (SQLException refused) {
                return;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("no password is asked for");
    }

    static void grantAll(String database, String user) throws SQLException {
        try (Connection connection =
                postgres().getDatabase("postgres", database).getConnection()) {
            execute(connection, "grant select on all tables in schema public to " + user);
        }
    }

    /** Fills a database with the sample tables, once. */
    static void fill(DataSource source) throws SQLException {
        fill(source, Types.STANDARD);
    }

    /** Fills MariaDB with them. */
    static void fillMariaDb(DataSource source) throws SQLException {
        fill(source, Types.MARIADB);
    }

    /** How databases differ in the types of columns. */
    private enum Types {
        STANDARD("timestamp"),
        /** A TIMESTAMP has a zone there, and casts know few types. */
        MARIADB("datetime");

        private final String moment;

        Types(String moment) {
            this.moment = moment;
        }

        String value(String column) {
            return this == STANDARD
                    ? "cast(? as " + type(column) + ")"
                    : type(column).equals("boolean") ? "? = 'true'" : "?";
        }

        /** H2 folds to upper case, PostgreSQL to lower: a plain name is right in both, but some are words of a database. */
        String name(String column) {
            return this == MARIADB ? "`" + column + "`" : column.equals("value") ? "\"value\"" : column;
        }

        String type(String column) {
            return column.equals("demand_date") ? moment : SampleDatabase.type(column);
        }
    }

    private static void fill(DataSource source, Types types) throws SQLException {
        try (Connection connection = source.getConnection()) {
            for (Map.Entry<PlanningTable, List<String[]>> table :
                    SampleTables.tables().entrySet()) {
                fill(connection, types, "plan_" + table.getKey().table(), table.getValue());
            }
        }
    }

    private static void fill(Connection connection, Types types, String table, List<String[]> rows)
            throws SQLException {
        String columns = Arrays.stream(rows.get(0))
                .map(c -> types.name(c) + " " + types.type(c))
                .collect(Collectors.joining(","));
        execute(connection, "create table " + table + " (" + columns + ")");
        String values = Arrays.stream(rows.get(0)).map(types::value).collect(Collectors.joining(","));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (" + values + ")")) {
            for (String[] row : rows.subList(1, rows.size())) {
                for (int i = 0; i < row.length; i++) {
                    insert.setString(i + 1, row[i].isEmpty() ? null : row[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String type(String column) {
        if (column.endsWith("date")
                || column.endsWith("_on")
                || column.startsWith("valid_")
                || column.equals("known_until")) {
            return "date";
        }
        if (column.startsWith("is_") || column.equals("lost_sales")) {
            return "boolean";
        }
        return column.matches(
                        ".*(quantity|qty|_days|value|cost|price|level|amount|on_hand|reserved|unavailable|scale|_stock|volume|weight|pct)(_.*)?")
                ? "numeric(15,4)"
                : "varchar(60)";
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
