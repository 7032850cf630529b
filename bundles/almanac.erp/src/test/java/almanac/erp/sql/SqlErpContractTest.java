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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every database with the sample tables: by views and by a mapping it gives to the last bit what a folder with the same data gives. */
abstract class SqlErpContractTest extends ErpContractTest {
    private static final String MAPPING = SampleTables.tables().keySet().stream()
            .map(table -> "-- table: " + table.table() + "\nselect * from plan_" + table.table() + "\n")
            .collect(Collectors.joining());

    @TempDir
    static Path folder;

    private static Erp files;

    @BeforeAll
    static void openFolder() throws Exception {
        SampleTables.write(folder);
        files = new FolderErpProvider().open(folder.toString(), Tenant.DEFAULT);
    }

    /** The database, filled. */
    abstract DataSource source();

    abstract SQLDialect dialect();

    @Override
    protected Erp open(Tenant tenant) {
        return open(tenant, Mapping.views(null, "plan_", "test"));
    }

    private SqlErp open(Tenant tenant, Mapping mapping) {
        return new SqlErp(tenant, source(), dialect(), mapping);
    }

    private List<Erp> waysToRead() {
        return List.of(erp(), open(Tenant.DEFAULT, Mapping.parse("m", MAPPING)));
    }

    @Test
    void demandIsThatOfAFolder() {
        for (Erp erp : waysToRead()) {
            for (TimeBucket bucket : Arrays.asList(TimeBucket.DAY, TimeBucket.WEEK, TimeBucket.MONTH)) {
                assertThat(demand(erp, bucket)).as(bucket.name()).isEqualTo(demand(files, bucket));
            }
            assertThat(erp.lastDemandDate()).isEqualTo(files.lastDemandDate());
        }
    }

    @Test
    void everyOtherTableHasTheRowsOfAFolder() {
        for (Erp erp : waysToRead()) {
            assertThat(rows(erp)).isEqualTo(rows(files));
        }
    }

    private static List<DemandLine> demand(Erp erp, TimeBucket bucket) {
        return all(erp.demand(new DemandQuery(bucket, null, null)));
    }

    /** Rows as text, sorted: only demand and availability have an order. */
    private static Map<String, List<String>> rows(Erp erp) {
        return everything(erp).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, t -> t.getValue().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList()));
    }
}
