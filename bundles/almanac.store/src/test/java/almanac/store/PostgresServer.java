package almanac.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of this module; each test gets a database of its own in it. */
final class PostgresServer {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres server;

    private PostgresServer() {}

    static synchronized StoreAddress newDatabase() throws IOException, SQLException {
        if (server == null) {
            server = EmbeddedPostgres.start();
        }
        String name = "store" + COUNT.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return StoreAddress.of(
                server.getJdbcUrl("postgres", name).replaceFirst("\\?.*", ""), "postgres", "postgres", 4);
    }
}
