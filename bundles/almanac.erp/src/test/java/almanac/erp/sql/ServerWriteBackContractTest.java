package almanac.erp.sql;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.host.DocumentState;
import almanac.api.host.HostDocument;
import almanac.api.host.PublishResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every database server must do besides: stored procedures, and connections that break. */
abstract class ServerWriteBackContractTest extends WriteBackContractTest {
    /**
     * Statements that make a procedure {@code request} and a function {@code requested} of key, company, item, place and quantity, which write a requisition
     * of at most 100, else say "nobody may ask for N of ITEM".
     */
    abstract List<String> procedures();

    /** Statements that make a trigger which breaks the connection when a requisition of item B is written. */
    abstract List<String> cuts();

    private void execute(List<String> statements) throws SQLException {
        try (Connection connection = source().getConnection()) {
            for (String statement : statements) {
                SampleDatabase.execute(connection, statement);
            }
        }
    }

    /** A procedure and a function of the database, which has rules of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "call request(:key, :tenant, :item, :location, :quantity)",
                "select requested(:key, :tenant, :item, :location, :quantity)"
            })
    void storedProceduresAreCalled(String call) throws SQLException {
        execute(procedures());
        String mapping = MAPPING.replaceAll(
                "(?s)-- write: draft.*?-- write: document", "-- write: draft\n" + call + ";\n-- write: document");
        try (SqlErp erp = open(mapping, true)) {
            List<PublishResult> results = erp.publish(List.of(draft("k1", "A", 3), draft("k2", "B", 101)));
            assertThat(results.get(0).document()).isEqualTo("1");
            assertThat(results.get(1).refusal()).isEqualTo("nobody may ask for 101 of B");
            assertThat(erp.documents(List.of("k1")).get(0).state()).isEqualTo(DocumentState.DRAFT);
        }
        assertThat(one("select count(*) from requisition")).isEqualTo("1");
    }

    @Test
    void aLostConnectionLeavesTheRestUnansweredAndTheNextTryWritesEachOnce() throws SQLException {
        execute(cuts());
        try (SqlErp erp = open(MAPPING, true)) {
            List<PublishResult> results =
                    erp.publish(List.of(draft("k1", "A", 1), draft("k2", "B", 1), draft("k3", "C", 1)));
            assertThat(results).extracting(PublishResult::accepted).containsExactly(true, false, false);
            assertThat(results).extracting(PublishResult::temporary).containsExactly(false, true, true);
            assertThat(erp.documents(List.of("k1", "k2")))
                    .extracting(HostDocument::state)
                    .containsExactly(DocumentState.DRAFT, DocumentState.ABSENT);

            execute(List.of(uncut()));
            assertThat(erp.publish(List.of(draft("k1", "A", 1), draft("k2", "B", 1), draft("k3", "C", 1))))
                    .allMatch(PublishResult::accepted);
        }
        assertThat(one("select count(*) from requisition")).isEqualTo("3");
        assertThat(one("select count(*) from journal")).isEqualTo("3");
    }

    /** A statement that removes the trigger. */
    abstract String uncut();
}
