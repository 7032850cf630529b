package almanac.store;

import almanac.api.store.PlanScope;
import almanac.api.store.PlannerOverride;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What planners set over forecasts and parameters. */
final class OverrideTable {
    private static final Table<Record> TABLE = Sql.table("planner_override");
    private static final Field<Long> SCOPE_ID = column("scope_id", SQLDataType.BIGINT);
    private static final Field<Long> ID = column("id", SQLDataType.BIGINT);
    private static final Field<String> ITEM_ID = column("item_id", SQLDataType.VARCHAR);
    private static final Field<String> LOCATION_ID = column("location_id", SQLDataType.VARCHAR);
    private static final Field<String> CATEGORY_ID = column("category_id", SQLDataType.VARCHAR);
    private static final Field<String> WHAT = column("what", SQLDataType.VARCHAR);
    private static final Field<String> VALUE = column("set_value", SQLDataType.VARCHAR);
    private static final Field<LocalDate> FROM = column("from_day", SQLDataType.LOCALDATE);
    private static final Field<LocalDate> TILL = column("till_day", SQLDataType.LOCALDATE);
    private static final Field<String> REASON = column("reason", SQLDataType.VARCHAR);
    private static final Field<String> AUTHOR = column("author", SQLDataType.VARCHAR);
    private static final Field<String> REMARK = column("remark", SQLDataType.VARCHAR);
    private static final Field<Instant> CREATED_AT = column("created_at", SQLDataType.INSTANT);
    private static final Field<LocalDate> EXPIRES_ON = column("expires_on", SQLDataType.LOCALDATE);
    private static final Field<Instant> WITHDRAWN_AT = column("withdrawn_at", SQLDataType.INSTANT);
    private static final Field<String> WITHDRAWN_BY = column("withdrawn_by", SQLDataType.VARCHAR);
    private static final List<Field<?>> COLUMNS = List.of(
            ID,
            ITEM_ID,
            LOCATION_ID,
            CATEGORY_ID,
            WHAT,
            VALUE,
            FROM,
            TILL,
            REASON,
            AUTHOR,
            REMARK,
            CREATED_AT,
            EXPIRES_ON,
            WITHDRAWN_AT,
            WITHDRAWN_BY);

    private OverrideTable() {}

    static List<PlannerOverride> all(DSLContext dsl, PlanScope scope) {
        return dsl.select(COLUMNS)
                .from(TABLE)
                .where(SCOPE_ID.eq(ScopeTable.idOf(scope)))
                .orderBy(ID)
                .fetch(OverrideTable::toOverride);
    }

    /** Adds one; the scope is locked. */
    static PlannerOverride add(DSLContext dsl, long scopeId, PlannerOverride override) {
        long id = 1
                + dsl.select(DSL.coalesce(DSL.max(ID), 0L))
                        .from(TABLE)
                        .where(SCOPE_ID.eq(scopeId))
                        .fetchSingle()
                        .value1();
        Row row = new Row()
                .set(SCOPE_ID, scopeId)
                .set(ID, id)
                .set(ITEM_ID, override.itemId())
                .set(LOCATION_ID, override.locationId())
                .set(CATEGORY_ID, override.categoryId())
                .set(WHAT, override.what())
                .set(VALUE, override.value())
                .set(FROM, override.from())
                .set(TILL, override.till())
                .set(REASON, override.reason())
                .set(AUTHOR, override.author())
                .set(REMARK, override.comment())
                .set(CREATED_AT, RunTable.stored(override.createdAt()))
                .set(EXPIRES_ON, override.expiresOn())
                .set(WITHDRAWN_AT, RunTable.stored(override.withdrawnAt()))
                .set(WITHDRAWN_BY, override.withdrawnBy());
        Row.insert(dsl, TABLE, List.of(row));
        return override.withId(id);
    }

    /** Whether there was one to withdraw. */
    static boolean withdraw(DSLContext dsl, long scopeId, long id, String by, Instant at) {
        return dsl.update(TABLE)
                        .set(WITHDRAWN_AT, RunTable.stored(at))
                        .set(WITHDRAWN_BY, by)
                        .where(SCOPE_ID.eq(scopeId))
                        .and(ID.eq(id))
                        .and(WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }

    private static PlannerOverride toOverride(Record row) {
        return new PlannerOverride(
                row.get(ID),
                row.get(ITEM_ID),
                row.get(LOCATION_ID),
                row.get(CATEGORY_ID),
                row.get(WHAT),
                row.get(VALUE),
                row.get(FROM),
                row.get(TILL),
                row.get(REASON),
                row.get(AUTHOR),
                row.get(REMARK),
                row.get(CREATED_AT),
                row.get(EXPIRES_ON),
                row.get(WITHDRAWN_AT),
                row.get(WITHDRAWN_BY));
    }

    private static <T> Field<T> column(String name, DataType<T> type) {
        return Sql.column(TABLE, name, type);
    }
}
