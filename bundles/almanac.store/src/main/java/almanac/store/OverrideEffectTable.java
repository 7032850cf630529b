package almanac.store;

import almanac.api.Sku;
import almanac.api.demand.TimeBucket;
import almanac.api.store.OverrideEffect;
import almanac.api.store.PlanScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** What overrides made of forecasts, bucket by bucket. */
final class OverrideEffectTable {
    private static final Table<Record> TABLE = Sql.table("override_effect");
    private static final Field<Long> SCOPE_ID = Sql.column(TABLE, "scope_id", SQLDataType.BIGINT);
    private static final Field<String> ITEM_ID = Sql.column(TABLE, "item_id", SQLDataType.VARCHAR);
    private static final Field<String> LOCATION_ID = Sql.column(TABLE, "location_id", SQLDataType.VARCHAR);
    private static final Field<String> BUCKET = Sql.column(TABLE, "bucket", SQLDataType.VARCHAR);
    private static final Field<Long> BUCKET_NO = Sql.column(TABLE, "bucket_no", SQLDataType.BIGINT);
    private static final Field<Long> OVERRIDE_ID = Sql.column(TABLE, "override_id", SQLDataType.BIGINT);
    private static final Field<LocalDate> AS_OF = Sql.column(TABLE, "as_of", SQLDataType.LOCALDATE);
    private static final Field<Double> BEFORE = Sql.column(TABLE, "units_before", SQLDataType.DOUBLE);
    private static final Field<Double> AFTER = Sql.column(TABLE, "units_after", SQLDataType.DOUBLE);

    private OverrideEffectTable() {}

    static List<OverrideEffect> all(DSLContext dsl, PlanScope scope) {
        return dsl.select(ITEM_ID, LOCATION_ID, BUCKET, BUCKET_NO, OVERRIDE_ID, AS_OF, BEFORE, AFTER)
                .from(TABLE)
                .where(SCOPE_ID.eq(ScopeTable.idOf(scope)))
                .orderBy(ITEM_ID, LOCATION_ID, BUCKET_NO, OVERRIDE_ID)
                .fetch(r -> new OverrideEffect(
                        new Sku(r.value1(), r.value2()),
                        TimeBucket.valueOf(r.value3()),
                        r.value4(),
                        r.value5(),
                        r.value6(),
                        r.value7(),
                        r.value8()));
    }

    /** Writes effects over those of the same buckets and overrides; the scope is locked. */
    static void put(DSLContext dsl, long scopeId, List<OverrideEffect> effects) {
        Sql.chunks(effects).forEach(part -> {
            List<Query> old = new ArrayList<>(part.size());
            List<Row> rows = new ArrayList<>(part.size());
            for (OverrideEffect effect : part) {
                old.add(dsl.deleteFrom(TABLE)
                        .where(SCOPE_ID.eq(scopeId))
                        .and(ITEM_ID.eq(effect.sku().itemId()))
                        .and(LOCATION_ID.eq(effect.sku().locationId()))
                        .and(BUCKET.eq(effect.bucket().name()))
                        .and(BUCKET_NO.eq(effect.bucketNo()))
                        .and(OVERRIDE_ID.eq(effect.overrideId())));
                rows.add(row(scopeId, effect));
            }
            dsl.batch(old).execute();
            Row.insert(dsl, TABLE, rows);
        });
    }

    private static Row row(long scopeId, OverrideEffect effect) {
        return new Row()
                .set(SCOPE_ID, scopeId)
                .set(ITEM_ID, effect.sku().itemId())
                .set(LOCATION_ID, effect.sku().locationId())
                .set(BUCKET, effect.bucket().name())
                .set(BUCKET_NO, effect.bucketNo())
                .set(OVERRIDE_ID, effect.overrideId())
                .set(AS_OF, effect.asOf())
                .set(BEFORE, effect.before())
                .set(AFTER, effect.after());
    }
}
