package almanac.erp.idempiere;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.host.Draft;
import almanac.api.host.PublishResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writers at once never share an id or a document number, and a key that several of them bring is written once. */
class WritersAtOnceTest {
    private static final int WRITERS = 4;
    private static final int OWN = 12;
    private final GardenDatabase database = GardenDatabase.plain();

    @AfterEach
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "update adempiere.ad_sysconfig set value = 'N'",
        "update adempiere.ad_sysconfig set value = 'Y'",
        "update adempiere.ad_sequence set startnewyear = 'Y' where ad_sequence_id = 11"
    })
    void nothingIsShared(String setting) throws Exception {
        database.sql().execute(setting);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<PublishResult> results = new ArrayList<>();
        try {
            List<Callable<List<PublishResult>>> work = IntStream.range(0, WRITERS)
                    .<Callable<List<PublishResult>>>mapToObj(w -> () -> publish(database, w))
                    .toList();
            for (Future<List<PublishResult>> done : threads.invokeAll(work)) {
                results.addAll(done.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(results).allMatch(PublishResult::accepted);
        assertThat(database.texts("select documentno from adempiere.m_requisition"))
                .doesNotHaveDuplicates();
        assertThat(
                        database.texts(
                                "select split_part(description, ' ', 1) from adempiere.m_requisitionline where m_requisition_id <> 800"))
                .doesNotHaveDuplicates()
                .hasSize(WRITERS * OWN + OWN);
        assertThat(
                        database.texts(
                                "select count(*) from adempiere.m_requisition r where totallines <> (select sum(linenetamt) from"
                                        + " adempiere.m_requisitionline l where l.m_requisition_id = r.m_requisition_id) and m_requisition_id <> 800"))
                .containsExactly("0");
    }

    /** Keys of its own, and keys that every writer brings. */
    private static List<PublishResult> publish(GardenDatabase database, int writer) {
        List<PublishResult> results = new ArrayList<>();
        for (int i = 0; i < OWN; i++) {
            String location = i % 2 == 0 ? "HQ" : "Store";
            List<Draft> drafts = List.of(
                    SampleDrafts.purchase("own-" + writer + "-" + i, "Oak@" + location, "TreeFarm", 12),
                    SampleDrafts.purchase("common-" + i, "Elm@" + location, "TreeFarm", 30));
            results.addAll(database.writer("11").publish(drafts));
        }
        return results;
    }
}
