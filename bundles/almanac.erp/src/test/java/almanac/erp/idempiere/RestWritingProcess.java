package almanac.erp.idempiere;

import almanac.erp.idempiere.rest.RestSession;
import almanac.erp.idempiere.rest.RestWriter;
import almanac.erp.idempiere.write.ClientRows;
import almanac.erp.sql.Database;
import java.net.URI;
import java.time.Duration;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.postgresql.ds.PGSimpleDataSource;

/** A process of its own that publishes drafts through the REST plug-in. */
final class RestWritingProcess {
    private RestWritingProcess() {}

    static RestWriter writer(DataSource source, URI address) {
        return new RestWriter(
                new RestSession(address, "PlannerBot", "secret", "11", 102L),
                new Database("garden", source, SQLDialect.POSTGRES, 100, () -> {}),
                new ClientRows("adempiere", "11"),
                GardenDatabase.CLOCK);
    }

    public static void main(String[] args) throws InterruptedException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(args[0]);
        source.setUser("postgres");
        writer(source, URI.create(args[1])).publish(WritingProcess.drafts());
        // Whoever kills it finds it alive.
        Thread.sleep(Duration.ofMinutes(5).toMillis());
    }
}
