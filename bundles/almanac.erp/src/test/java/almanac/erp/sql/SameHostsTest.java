package almanac.erp.sql;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.api.host.Erp;
import almanac.erp.ErpContractTest;
import almanac.erp.SampleTables;
import almanac.erp.folder.FolderErpProvider;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same data read from a folder, from H2 and from PostgreSQL is the same. */
class SameHostsTest {
    @TempDir
    static Path folder;

    private static Erp files;
    private static Erp h2;
    private static Erp postgres;

    @BeforeAll
    static void open() throws Exception {
        SampleTables.write(folder);
        files = new FolderErpProvider().open(folder.toString(), Tenant.DEFAULT);
        DataSource embedded = SampleDatabase.h2("same");
        SampleDatabase.fill(embedded);
        Mapping views = Mapping.views(null, "plan_", "test");
        h2 = new SqlErp(Tenant.DEFAULT, embedded, SQLDialect.H2, views);
        try (Connection connection =
                SampleDatabase.postgres().getPostgresDatabase().getConnection()) {
            SampleDatabase.execute(connection, "create database same");
        }
        DataSource server = SampleDatabase.postgres().getDatabase("postgres", "same");
        SampleDatabase.fill(server);
        postgres = new SqlErp(Tenant.DEFAULT, server, SQLDialect.POSTGRES, views);
    }

    @Test
    void demandIsTheSameToTheLastBit() {
        for (TimeBucket bucket : List.of(TimeBucket.DAY, TimeBucket.WEEK, TimeBucket.MONTH)) {
            List<DemandLine> expected = demand(files, bucket);
            assertThat(demand(h2, bucket)).isEqualTo(expected);
            assertThat(demand(postgres, bucket)).isEqualTo(expected);
        }
        assertThat(h2.lastDemandDate()).isEqualTo(files.lastDemandDate());
        assertThat(postgres.lastDemandDate()).isEqualTo(files.lastDemandDate());
    }

    @Test
    void everyOtherTableHasTheSameRows() {
        assertThat(rows(h2)).isEqualTo(rows(files));
        assertThat(rows(postgres)).isEqualTo(rows(files));
    }

    private static List<DemandLine> demand(Erp erp, TimeBucket bucket) {
        try (Stream<DemandLine> lines = erp.demand(new DemandQuery(bucket, null, null))) {
            return lines.toList();
        }
    }

    /** Rows as text, sorted: only demand and availability have an order. */
    private static Map<String, List<String>> rows(Erp erp) {
        return ErpContractTest.everything(erp).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, t -> t.getValue().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList()));
    }
}
