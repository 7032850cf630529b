package almanac.erp.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.AlmanacException;
import almanac.api.Tenant;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MariaDbInjectionTest extends ServerInjectionContractTest {
    private static final String DATABASE = "injection";

    @BeforeAll
    static void database() throws SQLException {
        MariaDbServer.get().database(DATABASE);
    }

    @Override
    DataSource source() {
        return MariaDbServer.get().source(DATABASE);
    }

    @Override
    SQLDialect dialect() {
        return SQLDialect.MARIADB;
    }

    @Override
    String evil() {
        return "create or replace function evil() returns text begin delete from secret; return 'A'; end";
    }

    @Override
    List<String> looker() {
        return List.of("create or replace user looker identified by 'looks'", "grant select on sale to looker");
    }

    @Override
    DataSource looking() {
        return MariaDbServer.source(MariaDbServer.get().url(DATABASE), "looker", "looks");
    }

    @Override
    String named(String user) {
        return user;
    }

    /** Where a backslash is a letter like any other. */
    @Nested
    class WithoutBackslashEscapes extends InjectionContractTest {
        @Override
        DataSource source() {
            return MariaDbServer.source(
                    MariaDbServer.get().url(DATABASE) + "?sessionVariables=sql_mode='NO_BACKSLASH_ESCAPES,ANSI_QUOTES'",
                    "root",
                    "");
        }

        @Override
        SQLDialect dialect() {
            return SQLDialect.MARIADB;
        }
    }

    /** What hides from somebody who reads the mapping as another database's SQL. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 as $$) as m; delete from secret; -- $$",
                "1 as q # '\n) as m; delete from secret; # '",
                "1 as q from (select 1) x into outfile '/tmp/almanac-evil'",
                "1 as q from (select 1 as $$ from dual into outfile '/tmp/almanac-evil') x -- $$",
                "(select word from secret for update) as q",
            })
    void mappingsThatHideWhatTheyDoChangeNothing(String quantity) throws SQLException {
        String mapping =
                "-- table: demand\nselect 'A' as item_id, '' as location_id, date '2026-01-05' as demand_date, 1 as quantity, "
                        + quantity;
        assertThatThrownBy(
                        () -> readDemand(new SqlErp(Tenant.DEFAULT, source(), dialect(), Mapping.parse("m", mapping))))
                .isInstanceOf(AlmanacException.class);
        assertThat(number("select count(*) from secret")).isEqualTo(1);
    }

    /** The information schema shows a user who may read it the rights of others too, and nobody those that come by a role. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "grant insert (item) on sale to looker",
                "grant delete on injection.* to looker",
                "grant update on sale to clerks",
                "grant drop on sale to looker",
            })
    void rightsOfEveryKindAreToldAndThoseOfOthersAreNot(String grant) throws SQLException {
        execute(looker().toArray(String[]::new));
        execute(
                "create or replace user somebody",
                "grant all on injection.* to somebody",
                "grant select on mysql.* to looker",
                "create or replace role clerks",
                "grant clerks to looker",
                "set default role clerks for looker");
        try (SqlErp erp = lookingAt(MAPPING)) {
            assertThat(codes(erp)).isEmpty();
            execute(grant);
        }
        try (SqlErp erp = lookingAt(MAPPING)) {
            assertThat(codes(erp)).containsExactly("check.reader-may-write");
            assertThat(erp.check().get(0).what().value("user")).hasValue("looker@%");
            assertThat(erp.check().get(0).what().value("example").orElseThrow())
                    .asString()
                    .startsWith("injection.");
        }
        execute("grant insert on *.* to looker");
        try (SqlErp erp = lookingAt(MAPPING)) {
            assertThat(codes(erp)).containsExactly("check.reads-as-admin");
        }
    }

    @Test
    void theRoleThatReadsCannotWrite() throws SQLException {
        execute(looker().toArray(String[]::new));
        assertThatThrownBy(() -> MariaDbServer.execute(looking(), "delete from sale"))
                .isInstanceOf(SQLException.class);
        assertThat(number("select count(*) from sale")).isPositive();
    }
}
