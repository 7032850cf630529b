package almanac.store;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables up to date. */
final class Migrations {
    private static final Map<String, String> POSTGRES = Map.of("bytes", "BYTEA", "blob", "BYTEA");
    private static final Map<String, String> H2 = Map.of("bytes", "VARBINARY", "blob", "BLOB");

    private Migrations() {}

    static void bringUpToDate(DataSource database, boolean postgres) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .loggers("slf4j")
                .locations("classpath:almanac/store/migration")
                .placeholders(postgres ? POSTGRES : H2)
                .table("almanac_schema_history")
                // A PostgreSQL schema may hold other tables already.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                // Versions of one release were numbered side by side; a store of its beginnings takes up what is
                // between.
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
