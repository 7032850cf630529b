package almanac.erp.idempiere.write;

import static almanac.erp.idempiere.write.ClientRows.column;
import static almanac.erp.idempiere.write.ClientRows.id;
import static almanac.erp.idempiere.write.ClientRows.text;

import java.math.BigDecimal;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * M_Replenish within one transaction. Its key is product and warehouse; there is no id. A row that is there keeps its type, its organisation and whether it is
 * active: those are people's decisions.
 */
final class ReplenishTable {
    private static final String TABLE = "m_replenish";
    private static final Field<BigDecimal> MIN = column("level_min", SQLDataType.NUMERIC);
    private static final Field<BigDecimal> MAX = column("level_max", SQLDataType.NUMERIC);
    private static final Field<BigDecimal> BATCH = column("qtybatchsize", SQLDataType.NUMERIC);
    private static final Field<Long> SOURCE = id("m_warehousesource_id");

    private final DSLContext sql;
    private final ClientRows rows;
    private final long user;

    ReplenishTable(DSLContext sql, ClientRows rows, long user) {
        this.sql = sql;
        this.rows = rows;
        this.user = user;
    }

    /** Writes a level over the one that is there, or as a new one. */
    void write(LevelRow row) {
        Long source = row.source() == null ? null : row.source().id();
        Field<BigDecimal> batch =
                row.batch() == null ? kept("qtybatchsize", SQLDataType.NUMERIC) : DSL.val(row.batch());
        Field<Long> from = source == null ? kept("m_warehousesource_id", SQLDataType.BIGINT) : DSL.val(source);
        int written = Stamped.insert(sql, rows, TABLE, row.warehouse().orgId(), user)
                .set(text("m_replenish_uu"), UUID.randomUUID().toString())
                .set(id("m_product_id"), row.product().id())
                .set(id("m_warehouse_id"), row.warehouse().id())
                .set(text("replenishtype"), LevelRow.BELOW_MINIMUM)
                .set(MIN, row.min())
                .set(MAX, row.max())
                .set(BATCH, row.batch())
                .set(SOURCE, source)
                .onConflict(id("m_product_id"), id("m_warehouse_id"))
                .doUpdate()
                .set(MIN, row.min())
                .set(MAX, row.max())
                .set(BATCH, batch)
                .set(SOURCE, from)
                .set(column("updated", SQLDataType.LOCALDATETIME), DSL.currentLocalDateTime())
                .set(id("updatedby"), user)
                .where(kept("ad_client_id", SQLDataType.NUMERIC).eq(new BigDecimal(rows.client())))
                .execute();
        if (written == 0) {
            throw new LevelRow.Refused(
                    "level-of-other",
                    row.product().value() + "@" + row.warehouse().value());
        }
    }

    /** A column of the row that is there. */
    private static <T> Field<T> kept(String name, DataType<T> type) {
        return column(TABLE, name, type);
    }
}
