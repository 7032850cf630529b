package almanac.store;

import almanac.api.Sku;
import almanac.api.store.PlanScope;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** What planners corrected by hand; it belongs to the scope and outlives runs. */
final class ManualCorrectionTable {
    private static final Table<Record> TABLE = Sql.table("manual_correction");
    private static final Field<Long> SCOPE_ID = Sql.column(TABLE, "scope_id", SQLDataType.BIGINT);
    private static final Field<String> ITEM_ID = Sql.column(TABLE, "item_id", SQLDataType.VARCHAR);
    private static final Field<String> LOCATION_ID = Sql.column(TABLE, "location_id", SQLDataType.VARCHAR);
    private static final Field<Long> BUCKET_NO = Sql.column(TABLE, "bucket_no", SQLDataType.BIGINT);
    private static final Field<Double> UNITS = Sql.column(TABLE, "units", SQLDataType.DOUBLE);

    private ManualCorrectionTable() {}

    static Map<Sku, Map<Long, Double>> all(DSLContext dsl, PlanScope scope) {
        Map<Sku, Map<Long, Double>> corrections = new TreeMap<>();
        dsl.select(ITEM_ID, LOCATION_ID, BUCKET_NO, UNITS)
                .from(TABLE)
                .where(SCOPE_ID.eq(ScopeTable.idOf(scope)))
                .forEach(r -> corrections
                        .computeIfAbsent(new Sku(r.value1(), r.value2()), sku -> new TreeMap<>())
                        .put(r.value3(), r.value4()));
        return corrections;
    }

    /** Puts a correction in the place of an earlier one; null only removes that. The scope is locked. */
    static void put(DSLContext dsl, long scopeId, Sku sku, long bucket, Double units) {
        dsl.deleteFrom(TABLE)
                .where(SCOPE_ID.eq(scopeId))
                .and(ITEM_ID.eq(sku.itemId()))
                .and(LOCATION_ID.eq(sku.locationId()))
                .and(BUCKET_NO.eq(bucket))
                .execute();
        if (units != null) {
            dsl.insertInto(TABLE)
                    .set(SCOPE_ID, scopeId)
                    .set(ITEM_ID, sku.itemId())
                    .set(LOCATION_ID, sku.locationId())
                    .set(BUCKET_NO, bucket)
                    .set(UNITS, units)
                    .execute();
        }
    }
}
