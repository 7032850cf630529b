package almanac.erp.sql;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * One MariaDB server for all tests of a process, from Debian's package {@code mariadb-server-core}, with data of its own, on loopback and a free port;
 * ended with the process. It sorts and compares as MariaDB does where nobody says otherwise: without regard to case and to blanks at the end.
 */
public final class MariaDbServer {
    private static final Path PROGRAM = Path.of("/usr/sbin/mariadbd");
    private static final Path SCRIPTS = Path.of("/usr/share/mysql");
    private static final List<String> SYSTEM_TABLES = List.of(
            "mysql_system_tables.sql",
            "mysql_performance_tables.sql",
            "mysql_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql");
    private static final long START_SECONDS = 120;

    private static MariaDbServer instance;

    private final Path folder;
    private final int port;
    private final Process process;

    private MariaDbServer(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Starts it where it does not run; skips the test, loudly, where the package is not there. */
    public static synchronized MariaDbServer get() {
        if (!Files.isExecutable(PROGRAM)) {
            String words = "SKIPPED: no live MariaDB, because the Debian package mariadb-server-core is not installed";
            System.err.println("*".repeat(80) + "\n" + words + "\n" + "*".repeat(80));
            Assumptions.abort(words);
        }
        if (instance == null) {
            try {
                instance = start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return instance;
    }

    private static MariaDbServer start() throws IOException {
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "mariadb");
        makeSystemTables(folder);
        int port = freePort();
        Process process = new Command(folder, "server.log")
                .start(
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        // Under the data: the path of a socket may not be long.
                        "--socket=mariadb.sock",
                        "--skip-name-resolve",
                        "--character-set-server=utf8mb4",
                        "--innodb-flush-log-at-trx-commit=0",
                        "--innodb-buffer-pool-size=64M");
        MariaDbServer server = new MariaDbServer(folder, port, process);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        server.awaitReady();
        return server;
    }

    /** A command of the server's program, whatever the machine's own settings are. */
    private record Command(Path folder, String log) {
        Process start(String... options) throws IOException {
            List<String> words = new ArrayList<>(List.of(PROGRAM.toString(), "--no-defaults"));
            // Only root may, and must, say as whom it runs.
            if (System.getProperty("user.name").equals("root")) {
                words.add("--user=root");
            }
            words.add("--datadir=" + folder.resolve("data"));
            words.add("--tmpdir=" + folder);
            words.addAll(List.of(options));
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(log).toFile())
                    .start();
        }
    }

    private static void makeSystemTables(Path folder) throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Process making = new Command(folder, "bootstrap.log").start("--bootstrap", "--innodb-log-file-size=8M");
        try (OutputStream sql = making.getOutputStream()) {
            sql.write("create database mysql;\nuse mysql;\nset @auth_root_socket = null;\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (String script : SYSTEM_TABLES) {
                Files.copy(SCRIPTS.resolve(script), sql);
            }
        }
        if (exitCode(making) != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("bootstrap.log")));
        }
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private void awaitReady() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            try (Connection connection = source("mysql").getConnection()) {
                return;
            } catch (SQLException notYet) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException(Files.readString(folder.resolve("server.log")), notYet);
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** At once: what it holds is thrown away. */
    private void stop() {
        process.destroyForcibly();
        exitCode(process);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a database. */
    public String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }

    /** Connections of the administrator. */
    public DataSource source(String database) {
        return source(url(database), "root", "");
    }

    static DataSource source(String url, String user, String password) {
        try {
            MariaDbDataSource source = new MariaDbDataSource(url);
            source.setUser(user);
            source.setPassword(password);
            return source;
        } catch (SQLException e) {
            throw new IllegalArgumentException(url, e);
        }
    }

    /** Makes a database, and connections to it of the administrator. */
    public DataSource database(String name) throws SQLException {
        execute(source("mysql"), "create database " + name);
        return source(name);
    }

    static void execute(DataSource source, String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
