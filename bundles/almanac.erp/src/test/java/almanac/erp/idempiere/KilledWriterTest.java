package almanac.erp.idempiere;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.host.DocumentState;
import almanac.api.host.HostDocument;
import almanac.api.host.PublishResult;
import almanac.erp.idempiere.write.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whenever a process that writes is killed with SIGKILL, the next one leaves exactly one document. */
class KilledWriterTest {
    private static final int STEPS = 10;

    private final GardenDatabase database = GardenDatabase.plain();

    @AfterEach
    void drop() {
        database.close();
    }

    static IntStream steps() {
        return IntStream.rangeClosed(1, STEPS);
    }

    @Test
    void theStepsAreAllThereAre() {
        List<String> steps = new ArrayList<>();
        database.writer("11", StepwiseDataSource.of(database.source(), steps::add))
                .publish(WritingProcess.drafts());
        assertThat(steps).hasSize(STEPS).endsWith("before commit", "after commit");
        assertThat(steps.get(0)).endsWith("for update");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void exactlyOneDocumentIsLeft(int step) throws Exception {
        WritingProcess.killBefore(step, database.url());
        SqlWriter writer = database.writer("11");
        boolean committed = step == STEPS;
        assertThat(writer.documents(List.of("k1", "k2")))
                .extracting(HostDocument::state)
                .containsOnly(committed ? DocumentState.DRAFT : DocumentState.ABSENT);
        assertThat(writer.publish(WritingProcess.drafts()))
                .extracting(PublishResult::document)
                .containsExactly("PR900000", "PR900000");
        assertThat(database.texts("select documentno from adempiere.m_requisition where m_requisition_id <> 800"))
                .containsExactly("PR900000");
        assertThat(
                        database.texts(
                                "select description from adempiere.m_requisitionline where m_requisition_id <> 800 order by line"))
                .containsExactly("almanac:k1 Almanac #7", "almanac:k2 Almanac #7");
    }
}
