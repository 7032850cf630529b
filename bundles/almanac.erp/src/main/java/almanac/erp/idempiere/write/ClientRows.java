package almanac.erp.idempiere.write;

import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Sequence;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The only way to name iDempiere's tables here, so that the tenant filter is never forgotten: reads are of {@link #of}, and changes of {@link #all} with
 * {@link #mine} first in their condition.
 *
 * @param schema a plain identifier
 * @param client AD_Client_ID, digits
 */
public record ClientRows(String schema, String client) {
    /** Rows of a table that are the client's or System's, under an alias. */
    public Table<Record> of(String table, String alias) {
        return DSL.table("(select * from {0} where {1})", name(table), mine()).as(alias);
    }

    /** A table as a whole, to insert into or change. */
    Table<Record> all(String table) {
        return DSL.table(name(table));
    }

    /** That a row is the client's or System's. */
    Condition mine() {
        return DSL.condition("ad_client_id in (0, cast({0} as numeric))", DSL.val(client));
    }

    /** A native sequence, as there is one for each table where SYSTEM_NATIVE_SEQUENCE is Y. */
    Sequence<Long> nativeSequence(String table) {
        return DSL.sequence(name(table + "_sq"), SQLDataType.BIGINT);
    }

    private Name name(String table) {
        return DSL.quotedName(schema, table);
    }

    /** A column. */
    static <T> Field<T> column(String name, DataType<T> type) {
        return DSL.field(DSL.quotedName(name), type);
    }

    /** A column of one of several tables. */
    static <T> Field<T> column(String alias, String name, DataType<T> type) {
        return DSL.field(DSL.quotedName(alias, name), type);
    }

    static Field<Long> id(String name) {
        return column(name, SQLDataType.BIGINT);
    }

    static Field<String> text(String name) {
        return column(name, SQLDataType.VARCHAR);
    }
}
