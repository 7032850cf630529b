package almanac.erp.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.InputException;
import almanac.erp.table.PlanningTable;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {
    private static final String DEMAND = "-- table: demand\nselect 1 as x\n";

    @Test
    void readsSectionsInAnyOrder() {
        Mapping mapping = Mapping.parse(
                "shop.sql",
                "-- our shop\n\n--table:item\r\nselect id as item_id from product; -- all of them\n\n  -- TABLE : Demand  \nwith l as (select 1) select * from l");
        assertThat(mapping.relation(PlanningTable.ITEM)).isPresent();
        assertThat(mapping.relation(PlanningTable.DEMAND)).isPresent();
        assertThat(mapping.relation(PlanningTable.STOCK)).isEmpty();
    }

    @Test
    void splitsAtPlaceholdersOnly() {
        SelectStatement statement = SelectStatement.parse(
                "m",
                "demand",
                1,
                "select a::text, ':tenant', \":from\", '?', $x$;:to$x$ /* ; :to */ from t -- :to ;\n where a = :tenant and d between :From and :to");
        assertThat(statement.pieces())
                .containsExactly(
                        "select a::text, ':tenant', \":from\", '?', $x$;:to$x$   from t  \n where a = ",
                        SelectStatement.Placeholder.TENANT,
                        " and d between ",
                        SelectStatement.Placeholder.FROM,
                        " and ",
                        SelectStatement.Placeholder.TO,
                        "");
    }

    @Test
    void commentsNeverReachTheDatabase() {
        assertThat(SelectStatement.parse("m", "demand", 1, "select /*! 1; drop table x */ 2 -- ' three\n; -- four")
                        .pieces())
                .containsExactly("select   2  \n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select replace(a, 'x', 'y'), truncate(b, 2), insert (c, 1, 1, '') from t;",
                "select \"update\", last_update, updated, t.deleted from t",
                "select 'it''s; drop table x' from t",
                "SELECT 1 -- ; drop table x",
                "select 1;\n-- done\n",
                "select a from (select b from c) d where (e = 1)",
            })
    void harmlessStatementsAreTaken(String sql) {
        SelectStatement.parse("m", "demand", 1, sql);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "select 1; drop table x | row 2: table demand: only one statement is allowed",
                "select 1;; | row 2: table demand: only one statement is allowed",
                "select 1#;/* */;delete from x | row 3: table demand: only one statement is allowed",
                "delete from x | row 2: table demand: only a SELECT (or WITH ... SELECT) is allowed, not 'delete'",
                "drop table x | row 2: table demand: only a SELECT (or WITH ... SELECT) is allowed, not 'drop'",
                "explain select 1 | row 2: table demand: only a SELECT (or WITH ... SELECT) is allowed, not 'explain'",
                "with d as (delete from x returning *) select * from d | row 2: table demand: 'delete' is not allowed",
                "select * from final table (INSERT into x values (1)) | row 2: table demand: 'INSERT' is not allowed",
                "select * into y from x | row 2: table demand: 'into' is not allowed",
                "select 1 into outfile 'x' | row 2: table demand: 'into' is not allowed",
                "select * from x for update | row 2: table demand: 'update' is not allowed",
                "select 1) m; select (1 | row 2: table demand: parentheses do not match",
                "select 1) m cross join (select 2 | row 2: table demand: parentheses do not match",
                "select (1 | row 2: table demand: parentheses do not match",
                "select 'open | row 2: table demand: a quote is not closed",
                "select 1 where a = ? | row 2: table demand: a question mark is only allowed inside quotes",
                "select 'a\\' ; drop table x; select ' | row 2: table demand: a backslash before a closing quote is not allowed",
                "select \"a\\\" ; drop table x; select \" | row 2: table demand: a backslash before a closing quote is not allowed",
                "select :password | row 2: table demand: there is no placeholder :password",
                "-- nothing | row 2: table demand: only a SELECT",
            })
    void everythingElseIsRefusedByFileLineAndTable(String sql, String message) {
        assertThatThrownBy(() -> Mapping.parse("shop.sql", "-- table: demand\n" + sql.replace('#', '\n')))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("shop.sql, " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-- table: orders#select 1 | shop.sql, row 1: there is no planning table 'orders'",
                "-- table: demand#select 1#-- table: demand#select 1 | shop.sql, row 3: table demand is mapped twice",
                "select 1#-- table: demand#select 1 | shop.sql, row 1: there is SQL before the first line '-- table: NAME'",
                "-- table: item#select 1 | shop.sql: has no section '-- table: demand'",
                "-- nothing at all | shop.sql: has no section '-- table: demand'",
            })
    void badFilesAreRefused(String text, String message) {
        assertThatThrownBy(() -> Mapping.parse("shop.sql", text.replace('#', '\n')))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x; drop table y; --", "a.b", "\"q\"", "1a", "a b", "x'"})
    void prefixAndSchemaAreNames(String text) {
        assertThatThrownBy(() -> Mapping.views("s", text, "shop.properties"))
                .hasMessageContaining("shop.properties, column prefix:")
                .hasMessageContaining("is not a name");
        assertThatThrownBy(() -> Mapping.views(text, "p", "shop.properties"))
                .hasMessageContaining("shop.properties, column schema:");
    }

    @Test
    void viewsMayBeAbsentButMappedTablesMayNot() {
        assertThat(Mapping.views(null, "", "x").mayBeAbsent()).isTrue();
        assertThat(Mapping.parse("x", DEMAND).mayBeAbsent()).isFalse();
        assertThat(Arrays.stream(PlanningTable.values()).map(Mapping.views("a", "b_", "x")::relation))
                .allMatch(java.util.Optional::isPresent);
    }

    private static final String WRITE =
            "-- write: document\nselect no as document from r where k = :key\n-- write: draft\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into r (k, n) values (:key, :quantity); update r set m = 'a;b' where k = :key;",
                "call make(:key, :item)",
                "select make(:key)",
                "merge into r using (values (:key)) s (k) on r.k = s.k when not matched then insert (k) values (s.k)",
                "insert into r select :key, replace(:item, 'x', 'y') -- ; drop table x\n",
                "with a as (select 1) insert into r select :key from a",
            })
    void statementsThatWriteRowsAreTaken(String sql) {
        Mapping mapping = Mapping.parse("m", DEMAND + WRITE + sql);
        assertThat(mapping.writes().has(WriteKind.DRAFT)).isTrue();
        assertThat(mapping.writes().one(WriteKind.DRAFT).uses("key")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "insert into r values (:key); drop table r | write draft: only INSERT, UPDATE, DELETE, MERGE, CALL and SELECT are allowed, not 'drop'",
                "insert into r values (:key); commit | write draft: only INSERT, UPDATE, DELETE, MERGE, CALL and SELECT are allowed, not 'commit'",
                "do $$ begin end $$ | write draft: only INSERT, UPDATE, DELETE, MERGE, CALL and SELECT are allowed, not 'do'",
                "with a as (select :key) select 1 into outfile 'x' | write draft: 'outfile' is not allowed",
                "copy r from 'x' | write draft: only INSERT",
                "insert into r values (:password) | write draft: there is no placeholder :password; there are :arrives, :item, :key",
                "insert into r values (?) | write draft: a question mark",
                "insert into r values (':key') | needs the sections",
                "insert into r values (:key | write draft: parentheses do not match",
                "-- nothing | write draft: only INSERT",
            })
    void whatIsNotARowWrittenIsRefused(String sql, String message) {
        assertThatThrownBy(() -> Mapping.parse("shop.sql", DEMAND + WRITE + sql))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("shop.sql")
                .hasMessageContaining(message);
    }

    @Test
    void aDraftThatCannotBeFoundAgainIsRefused() {
        assertThatThrownBy(() -> Mapping.parse("m", DEMAND + "-- write: draft\ninsert into r values (:key)"))
                .hasMessageContaining("needs the sections");
        assertThatThrownBy(() -> Mapping.parse("m", DEMAND + "-- write: cancel\ndelete from r where k = :key"))
                .hasMessageContaining("has no section '-- write: draft'");
        assertThatThrownBy(() -> Mapping.parse("m", DEMAND + WRITE.replace("draft", "purchase") + "select 1"))
                .hasMessageContaining("'purchase' cannot be written");
    }

    @Test
    void aFileThatOnlyWritesGoesWithViews() {
        Mapping both =
                Mapping.parse("m", WRITE + "insert into r values (:key)").orViews(Mapping.views(null, "p_", "m"));
        assertThat(both.relation(PlanningTable.DEMAND)).isPresent();
        assertThat(both.writes().has(WriteKind.DRAFT)).isTrue();
    }
}
