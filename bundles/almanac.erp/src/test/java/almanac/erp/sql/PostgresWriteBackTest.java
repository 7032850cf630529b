package almanac.erp.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeAll;

class PostgresWriteBackTest extends ServerWriteBackContractTest {
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

    @Override
    List<String> procedures() {
        return List.of(
                """
                create or replace procedure request(k text, c text, i text, p text, q numeric) language plpgsql as $$
                begin
                  if q > 100 then raise exception 'nobody may ask for % of %', q, i; end if;
                  insert into requisition (number_key, company, item, place, pieces) values (k, c, i, p, q);
                end $$""",
                """
                create or replace function requested(k text, c text, i text, p text, q numeric) returns int language plpgsql as $$
                begin call request(k, c, i, p, q); return 1; end $$""");
    }

    @Override
    List<String> cuts() {
        return List.of(
                """
                create or replace function cut() returns trigger language plpgsql as $$
                begin
                  if new.item = 'B' then perform pg_terminate_backend(pg_backend_pid()); end if;
                  return new;
                end $$""",
                "create trigger cuts before insert on requisition for each row execute function cut()");
    }

    @Override
    String uncut() {
        return "drop trigger cuts on requisition";
    }
}
