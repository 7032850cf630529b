package almanac.erp.idempiere;

import almanac.api.Place;
import almanac.api.Reason;
import almanac.api.host.HostFinding;
import almanac.api.host.HostFinding.Severity;
import almanac.api.host.LeftOut;
import almanac.erp.idempiere.write.ClientRows;
import almanac.erp.sql.Database;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What is to be said of a client's data beyond its planning tables. */
final class HostFacts {
    private static final Field<String> REASON = DSL.field("reason", SQLDataType.VARCHAR);
    private static final Field<String> SOURCE = DSL.field("source", SQLDataType.VARCHAR);
    private static final Field<Long> ID = DSL.field("id", SQLDataType.BIGINT);
    private static final Field<String> ITEM = DSL.field("item", SQLDataType.VARCHAR);
    private static final Field<Long> LINES = DSL.field("lines", SQLDataType.BIGINT);

    private final Database database;
    private final ClientRows rows;
    private final String leftOut;
    private final boolean promotions;

    /**
     * @param leftOut SQL of what is left out, see {@link ClientSql#leftOut}
     * @param promotions whether the tables {@code M_Promotion...} are there
     */
    HostFacts(Database database, ClientRows rows, String leftOut, boolean promotions) {
        this.database = database;
        this.rows = rows;
        this.leftOut = leftOut;
        this.promotions = promotions;
    }

    /** One for each reason, and for each item where it is the item's: how many rows, and the first of them. */
    List<LeftOut> leftOut() {
        return database.read("left out", sql -> sql.select(REASON, SOURCE, ID, ITEM, LINES)
                .from(DSL.table("({0})", DSL.sql(leftOut.replace(":tenant", "{0}"), DSL.val(rows.client())))
                        .as("x"))
                .where(LINES.gt(0L))
                .orderBy(REASON, ITEM)
                .fetch(HostFacts::leftOut));
    }

    private static LeftOut leftOut(Record row) {
        return new LeftOut(
                new Place(row.get(SOURCE), row.get(ID), ""),
                Reason.of(row.get(REASON), "lines", row.get(LINES), "item", row.get(ITEM)));
    }

    /** What an administrator should know. */
    List<HostFinding> findings() {
        return promotions
                ? List.of()
                : List.of(new HostFinding(
                        Severity.INFO, Place.of("promotion"), Reason.of("check.idempiere-campaigns-only")));
    }
}
