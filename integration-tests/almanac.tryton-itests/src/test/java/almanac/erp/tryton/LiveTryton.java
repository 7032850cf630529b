package almanac.erp.tryton;

import almanac.api.host.HostUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The Tryton that the script of this module starts, once a process. Its empty database is copied for each sample, and a sample for whoever
 * wants one of his own.
 */
final class LiveTryton {
    /** The script's user of PostgreSQL, who may do everything. */
    static final String OWNER = "tryton";

    static final String READER = "almanac_reader";
    static final String READER_PASSWORD = "reader-s3cret";

    private static final int ATTEMPTS = 20;

    private static LiveTryton instance;

    private final int postgres;
    private final int server;

    private LiveTryton(Map<String, String> places) {
        this.postgres = Integer.parseInt(places.get("postgres"));
        this.server = Integer.parseInt(places.get("server"));
    }

    /** Starts it where it does not run; skips the test, loudly, where the packages are not there. */
    static synchronized LiveTryton get() {
        if (instance == null) {
            String missing = run("missing");
            if (!missing.isBlank()) {
                String words = "SKIPPED: no live Tryton, because these Debian packages are not installed: "
                        + missing.strip().replace('\n', ' ');
                System.err.println("*".repeat(80) + "\n" + words + "\n" + "*".repeat(80));
                Assumptions.abort(words);
            }
            instance = new LiveTryton(places(run("start")));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> run("stop")));
            instance.makeReader();
            if (!Boolean.getBoolean("almanac.tryton.keep")) {
                // One that an earlier run made is of another day, or of another sample.
                instance.drop(Sample.DATABASE);
            }
        }
        return instance;
    }

    private static Map<String, String> places(String lines) {
        Map<String, String> places = new TreeMap<>();
        lines.lines().map(line -> line.split("=", 2)).forEach(pair -> places.put(pair[0], pair[1]));
        return places;
    }

    private static String run(String command) {
        try {
            Process process = new ProcessBuilder(System.getProperty("almanac.tryton"), command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeReader() {
        execute(
                "postgres",
                "do $$ begin if not exists (select 1 from pg_roles where rolname = '" + READER + "') then create role "
                        + READER + " login password '" + READER_PASSWORD + "'; end if; end $$");
    }

    /** Copies a database; the copy replaces one of the same name. */
    void copy(String from, String to) {
        disconnect(from);
        drop(to);
        execute("postgres", "create database " + to + " template " + from);
        reconnect(from);
        reconnect(to);
    }

    /** The server notices that a connection of its pool has been ended by failing one call. */
    private void reconnect(String database) {
        for (int attempt = 1; ; attempt++) {
            try (TrytonRpc rpc = admin(database, Map.of())) {
                rpc.find("res.user", List.of(), "login");
                return;
            } catch (Refusal | HostUnavailableException e) {
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException(database, e);
                }
            }
        }
    }

    private void drop(String database) {
        disconnect(database);
        execute("postgres", "drop database if exists " + database);
    }

    private void disconnect(String database) {
        execute(
                "postgres",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");
    }

    boolean has(String database) {
        try (Connection connection = source("postgres").getConnection();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
            return found.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the reader what the documentation says that it needs. */
    void grant(String database) {
        execute(database, "grant usage on schema public to " + READER);
        execute(database, "grant select on all tables in schema public to " + READER);
    }

    void execute(String database, String sql) {
        try (Connection connection = source(database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A database as its owner sees it. */
    PGSimpleDataSource source(String database) {
        return source(database, OWNER, OWNER);
    }

    PGSimpleDataSource source(String database, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbc(database));
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    String jdbc(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres + "/" + database;
    }

    int server() {
        return server;
    }

    URI endpoint(String database) {
        return URI.create("http://127.0.0.1:" + server + "/" + database + "/");
    }

    /** Calls as the administrator, in a context of its own. */
    TrytonRpc admin(String database, Map<String, ?> context) {
        return new TrytonRpc(endpoint(database), "admin", "admin", context, Duration.ofSeconds(120));
    }

    TrytonRpc admin(String database, int company) {
        return admin(database, Map.of("company", company));
    }
}
