package almanac.erp.idempiere.write;

import static almanac.erp.idempiere.write.ClientRows.column;
import static almanac.erp.idempiere.write.ClientRows.id;
import static almanac.erp.idempiere.write.ClientRows.text;

import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Begins rows with the columns that every table of iDempiere has: client, organisation, active, and who wrote it when. */
final class Stamped {
    private Stamped() {}

    /** An insert that needs the table's own columns yet. */
    static InsertSetMoreStep<Record> insert(DSLContext sql, ClientRows rows, String table, long orgId, long user) {
        return sql.insertInto(rows.all(table))
                .set(column("ad_client_id", SQLDataType.NUMERIC), new BigDecimal(rows.client()))
                .set(id("ad_org_id"), orgId)
                .set(text("isactive"), "Y")
                .set(column("created", SQLDataType.LOCALDATETIME), DSL.currentLocalDateTime())
                .set(id("createdby"), user)
                .set(column("updated", SQLDataType.LOCALDATETIME), DSL.currentLocalDateTime())
                .set(id("updatedby"), user);
    }
}
