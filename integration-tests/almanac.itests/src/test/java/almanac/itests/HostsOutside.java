package almanac.itests;

import almanac.erp.idempiere.rest.RestPluginServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Hosts that the tests inside plan: a database with iDempiere's tables, and a double of its REST plug-in. Where they are stands in system properties. */
final class HostsOutside implements AutoCloseable {
    private static final String GARDEN = "almanac.itests.garden";
    private static final String REST = "almanac.itests.rest";

    private final EmbeddedPostgres postgres;
    private final RestPluginServer rest;

    HostsOutside() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text("schema.sql"));
            statement.execute(text("data.sql"));
        }
        rest = new RestPluginServer();
        System.setProperty(GARDEN, "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres");
        System.setProperty(REST, rest.address().toString());
    }

    private static String text(String file) throws IOException {
        try (InputStream in = RestPluginServer.class.getResourceAsStream("/almanac/erp/idempiere/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        rest.close();
        postgres.close();
        System.clearProperty(GARDEN);
        System.clearProperty(REST);
    }
}
