package almanac.erp.sql;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.host.DocumentState;
import almanac.api.host.PublishResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresWriteBackTest extends WriteBackContractTest {
    private static DataSource source;

    @BeforeAll
    static void database() throws SQLException {
        try (Connection connection =
                SampleDatabase.postgres().getPostgresDatabase().getConnection()) {
            SampleDatabase.execute(connection, "create database writing");
        }
        source = SampleDatabase.postgres().getDatabase("postgres", "writing");
    }

    @Override
    DataSource source() {
        return source;
    }

    @Override
    SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }

    /** A procedure and a function of the database, which has rules of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "call request(:key, :tenant, :item, :location, :quantity)",
                "select requested(:key, :tenant, :item, :location, :quantity)"
            })
    void storedProceduresAreCalled(String call) throws SQLException {
        try (Connection connection = source.getConnection()) {
            SampleDatabase.execute(
                    connection,
                    """
                    create or replace procedure request(k text, c text, i text, p text, q numeric) language plpgsql as $$
                    begin
                      if q > 100 then raise exception 'nobody may ask for % of %', q, i; end if;
                      insert into requisition (number_key, company, item, place, pieces) values (k, c, i, p, q);
                    end $$""");
            SampleDatabase.execute(
                    connection,
                    """
                    create or replace function requested(k text, c text, i text, p text, q numeric) returns int language plpgsql as $$
                    begin call request(k, c, i, p, q); return 1; end $$""");
        }
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
    void aLostConnectionLeavesTheRestUnanswered() throws SQLException {
        try (Connection connection = source.getConnection()) {
            SampleDatabase.execute(
                    connection,
                    """
                    create or replace function cut() returns trigger language plpgsql as $$
                    begin
                      if new.item = 'B' then perform pg_terminate_backend(pg_backend_pid()); end if;
                      return new;
                    end $$""");
            SampleDatabase.execute(
                    connection, "create trigger cuts before insert on requisition for each row execute function cut()");
        }
        try (SqlErp erp = open(MAPPING, true)) {
            List<PublishResult> results =
                    erp.publish(List.of(draft("k1", "A", 1), draft("k2", "B", 1), draft("k3", "C", 1)));
            assertThat(results).extracting(PublishResult::accepted).containsExactly(true, false, false);
            assertThat(results).extracting(PublishResult::temporary).containsExactly(false, true, true);
        }
    }
}
