package almanac.erp.sql;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.host.PublishResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MariaDbWriteBackTest extends ServerWriteBackContractTest {
    private static DataSource source;

    @BeforeAll
    static void database() throws SQLException {
        source = MariaDbServer.get().database("writing");
    }

    @Override
    DataSource source() {
        return source;
    }

    @Override
    SQLDialect dialect() {
        return SQLDialect.MARIADB;
    }

    /** The procedure gives rows too, as many do. */
    @Override
    List<String> procedures() {
        return List.of(
                """
                create or replace procedure request(k text, c text, i text, p text, q decimal(9, 2))
                begin
                  declare words text default concat('nobody may ask for ', round(q), ' of ', i);
                  if q > 100 then signal sqlstate '45000' set message_text = words; end if;
                  select count(*) as before_it from requisition;
                  insert into requisition (number_key, company, item, place, pieces) values (k, c, i, p, q);
                  select last_insert_id() as number;
                end""",
                """
                create or replace function requested(k text, c text, i text, p text, q decimal(9, 2)) returns int
                begin
                  declare words text default concat('nobody may ask for ', round(q), ' of ', i);
                  if q > 100 then signal sqlstate '45000' set message_text = words; end if;
                  insert into requisition (number_key, company, item, place, pieces) values (k, c, i, p, q);
                  return 1;
                end""");
    }

    @Override
    List<String> cuts() {
        return List.of(
                """
                create or replace trigger cuts before insert on requisition for each row
                begin
                  if new.item = 'B' then kill connection connection_id(); end if;
                end""");
    }

    @Override
    String uncut() {
        return "drop trigger cuts";
    }

    @Test
    void aLockThatIsWaitedForTooLongIsTemporary() throws SQLException {
        MariaDbServer.execute(source, "set global innodb_lock_wait_timeout = 1");
        try (SqlErp erp = open(MAPPING, true);
                Connection holder = source.getConnection()) {
            holder.setAutoCommit(false);
            SampleDatabase.execute(
                    holder,
                    "insert into requisition (number_key, company, item, pieces) values ('k1', 'north', 'A', 1)");
            PublishResult waited = erp.publish(List.of(draft("k1", "A", 1))).get(0);
            assertThat(waited.accepted()).isFalse();
            assertThat(waited.temporary()).isTrue();
            assertThat(waited.refusal()).startsWith("Lock wait timeout exceeded");
            holder.rollback();
            assertThat(erp.publish(List.of(draft("k1", "A", 1))).get(0).accepted())
                    .isTrue();
        } finally {
            MariaDbServer.execute(source, "set global innodb_lock_wait_timeout = default");
        }
        assertThat(one("select count(*) from requisition")).isEqualTo("1");
    }
}
