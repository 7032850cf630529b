package almanac.erp.idempiere.write;

import static almanac.erp.idempiere.write.ClientRows.id;
import static almanac.erp.idempiere.write.ClientRows.text;

import almanac.api.AlmanacException;
import almanac.api.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Ids of new rows, taken as iDempiere takes them: from its table of sequences, or from native sequences where SYSTEM_NATIVE_SEQUENCE is Y. A row of the
 * table of sequences stays locked until the transaction ends, so two writers never get the same.
 */
final class Ids {
    private static final Field<Long> NEXT = id("currentnext");
    private static final Field<Long> STEP = id("incrementno");

    private final DSLContext sql;
    private final ClientRows rows;

    Ids(DSLContext sql, ClientRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /**
     * New ids for a table.
     *
     * @param table in lower case
     * @throws AlmanacException where the table has no sequence
     */
    List<Long> take(String table, int count) {
        return isNative()
                ? sql.fetchValues(
                        DSL.select(rows.nativeSequence(table).nextval()).from(DSL.generateSeries(1, count)))
                : fromTable(table, count);
    }

    private boolean isNative() {
        return sql.fetchExists(DSL.selectOne()
                .from(rows.of("ad_sysconfig", "c"))
                .where(text("name").eq("SYSTEM_NATIVE_SEQUENCE"))
                .and(text("isactive").eq("Y"))
                .and(text("value").eq("Y")));
    }

    private List<Long> fromTable(String table, int count) {
        var taken = sql.update(rows.all("ad_sequence"))
                .set(Map.of(
                        NEXT,
                        NEXT.plus(STEP.mul(count)),
                        ClientRows.column("updated", SQLDataType.LOCALDATETIME),
                        DSL.currentLocalDateTime()))
                .where(rows.mine()
                        .and(DSL.lower(text("name")).eq(table))
                        .and(text("istableid").eq("Y"))
                        .and(text("isautosequence").eq("Y"))
                        .and(text("isactive").eq("Y")))
                .returningResult(NEXT, STEP)
                .fetchOne();
        if (taken == null) {
            throw new AlmanacException(Texts.of(Ids.class).get("no-sequence", table));
        }
        List<Long> ids = new ArrayList<>();
        for (int i = count; i > 0; i--) {
            ids.add(taken.value1() - i * taken.value2());
        }
        return ids;
    }
}
