package almanac.store;

import almanac.api.Sku;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionLife.Decision;
import almanac.api.replenishment.SuggestionLife.Handover;
import almanac.api.replenishment.SuggestionLife.Seen;
import almanac.api.replenishment.Urgency;
import almanac.api.store.PlanScope;
import almanac.store.codec.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Suggestions through their lives. */
final class SuggestionTable {
    private static final Table<Record> TABLE = Sql.table("suggestion");
    private static final Field<Long> SCOPE_ID = column("scope_id", SQLDataType.BIGINT);
    private static final Field<Long> ID = column("id", SQLDataType.BIGINT);
    private static final Field<String> PENDING_KEY = text("pending_key");
    private static final Field<Boolean> ALIVE = column("alive", SQLDataType.BOOLEAN);
    private static final Field<String> ITEM_ID = text("item_id");
    private static final Field<String> LOCATION_ID = text("location_id");
    private static final Field<Boolean> EDITED = column("edited", SQLDataType.BOOLEAN);
    private static final Field<Boolean> BY_PLANNER = column("by_planner", SQLDataType.BOOLEAN);
    private static final Field<String> URGENCY = text("urgency");
    private static final Field<Double> STOCKOUT_PROBABILITY = number("stockout_probability");
    private static final Field<Double> MONEY_AT_RISK = number("money_at_risk");
    private static final Field<String> KNOWN_ORDERS = text("known_orders");
    private static final Field<LocalDate> FIRST_SEEN = date("first_seen");
    private static final Field<LocalDate> SINCE = date("since");
    private static final Field<LocalDate> SNOOZED_UNTIL = date("snoozed_until");
    private static final Field<String> DECIDED_BY = text("decided_by");
    private static final Field<Instant> DECIDED_AT = column("decided_at", SQLDataType.INSTANT);
    private static final Field<LocalDate> DECIDED_ON = date("decided_on");
    private static final Field<Double> DECIDED_QUANTITY = number("decided_quantity");
    private static final Field<String> DECIDED_URGENCY = text("decided_urgency");
    private static final Field<Double> DECIDED_PROBABILITY = number("decided_probability");
    private static final Field<String> REMARK = text("remark");
    private static final Field<String> DRAFT_KEY = text("draft_key");
    private static final Field<Instant> SENT_AT = column("sent_at", SQLDataType.INSTANT);
    private static final Field<String> DOCUMENT = text("document");
    private static final Field<String> REFUSAL = text("refusal");
    private static final Field<Integer> VERSION = column("version_no", SQLDataType.INTEGER);

    private static final LineColumns LINE = new LineColumns(TABLE);

    /** What {@link #toLife} reads. */
    private static final List<Field<?>> COLUMNS = Stream.concat(
                    Stream.<Field<?>>of(
                            ID,
                            ALIVE,
                            ITEM_ID,
                            LOCATION_ID,
                            EDITED,
                            BY_PLANNER,
                            URGENCY,
                            STOCKOUT_PROBABILITY,
                            MONEY_AT_RISK,
                            KNOWN_ORDERS,
                            FIRST_SEEN,
                            SINCE,
                            SNOOZED_UNTIL,
                            DECIDED_BY,
                            DECIDED_AT,
                            DECIDED_ON,
                            DECIDED_QUANTITY,
                            DECIDED_URGENCY,
                            DECIDED_PROBABILITY,
                            REMARK,
                            DRAFT_KEY,
                            SENT_AT,
                            DOCUMENT,
                            REFUSAL,
                            VERSION),
                    LINE.all().stream())
            .toList();

    private SuggestionTable() {}

    static List<SuggestionLife> alive(DSLContext dsl, Condition ofScope) {
        return dsl.select(COLUMNS)
                .from(TABLE)
                .where(ofScope.and(ALIVE.isTrue()))
                .orderBy(ID)
                .fetch(SuggestionTable::toLife);
    }

    static List<SuggestionLife> ended(DSLContext dsl, Condition ofScope, int most) {
        return dsl.select(COLUMNS)
                .from(TABLE)
                .where(ofScope.and(ALIVE.isFalse()))
                .orderBy(SINCE.desc().nullsLast(), ID.desc())
                .limit(most)
                .fetch(SuggestionTable::toLife);
    }

    static Optional<SuggestionLife> find(DSLContext dsl, Condition ofScope, long id) {
        return dsl.select(COLUMNS).from(TABLE).where(ofScope.and(ID.eq(id))).fetchOptional(SuggestionTable::toLife);
    }

    static Condition of(long scopeId) {
        return SCOPE_ID.eq(scopeId);
    }

    static Condition of(PlanScope scope) {
        return SCOPE_ID.eq(ScopeTable.idOf(scope));
    }

    static Condition of(PlanScope scope, Sku sku) {
        return of(scope).and(ITEM_ID.eq(sku.itemId())).and(LOCATION_ID.eq(sku.locationId()));
    }

    /** The number after the last one of a scope, which is locked. */
    static long nextId(DSLContext dsl, long scopeId) {
        return dsl.select(DSL.coalesce(DSL.max(ID), 0L))
                        .from(TABLE)
                        .where(SCOPE_ID.eq(scopeId))
                        .fetchSingle()
                        .value1()
                + 1;
    }

    /** Adds suggestions that have their numbers. */
    static void add(DSLContext dsl, long scopeId, List<SuggestionLife> lives) {
        Sql.chunks(lives)
                .forEach(part -> Row.insert(
                        dsl,
                        TABLE,
                        part.stream().map(life -> row(scopeId, life)).toList()));
    }

    /**
     * Takes the keys of suggestions off those that wait, so that others can have them.
     *
     * @return whether all were stored in the version before the one given
     */
    static boolean free(DSLContext dsl, long scopeId, List<SuggestionLife> next) {
        return Sql.chunks(next).allMatch(part -> {
            List<Query> updates = new ArrayList<>(part.size());
            for (SuggestionLife life : part) {
                updates.add(dsl.update(TABLE)
                        .setNull(PENDING_KEY)
                        .where(SCOPE_ID.eq(scopeId))
                        .and(ID.eq(life.id()))
                        .and(VERSION.eq(life.version() - 1)));
            }
            return Arrays.stream(dsl.batch(updates).execute()).allMatch(count -> count == 1);
        });
    }

    /** Writes suggestions over what is stored of them. */
    static void change(DSLContext dsl, long scopeId, List<SuggestionLife> next) {
        Sql.chunks(next).forEach(part -> {
            List<Query> updates = new ArrayList<>(part.size());
            for (SuggestionLife life : part) {
                Map<Field<?>, Object> values =
                        new LinkedHashMap<>(row(scopeId, life).values());
                updates.add(dsl.update(TABLE)
                        .set(values)
                        .where(SCOPE_ID.eq(scopeId))
                        .and(ID.eq(life.id())));
            }
            dsl.batch(updates).execute();
        });
    }

    private static Row row(long scopeId, SuggestionLife life) {
        Suggestion line = life.line();
        Row row = new Row()
                .set(SCOPE_ID, scopeId)
                .set(ID, life.id())
                .set(PENDING_KEY, life.alive() && life.status().isPending() ? line.key() : null)
                .set(ALIVE, life.alive())
                .set(ITEM_ID, line.sku().itemId())
                .set(LOCATION_ID, line.sku().locationId())
                .set(EDITED, life.edited())
                .set(BY_PLANNER, life.byPlanner())
                .set(URGENCY, life.seen().urgency().name())
                .set(STOCKOUT_PROBABILITY, life.seen().stockoutProbability())
                .set(MONEY_AT_RISK, life.seen().moneyAtRisk())
                .set(KNOWN_ORDERS, Json.ofTexts(life.seen().knownOrders()))
                .set(FIRST_SEEN, life.firstSeen())
                .set(SINCE, life.since())
                .set(SNOOZED_UNTIL, life.snoozedUntil());
        return withHandover(withDecision(LINE.set(row, line), Optional.ofNullable(life.decision())), life.handover())
                .set(VERSION, life.version());
    }

    private static Row withDecision(Row row, Optional<Decision> decision) {
        return row.set(DECIDED_BY, decision.map(Decision::by).orElse(null))
                .set(
                        DECIDED_AT,
                        decision.map(Decision::at).map(RunTable::stored).orElse(null))
                .set(DECIDED_ON, decision.map(Decision::on).orElse(null))
                .set(DECIDED_QUANTITY, decision.map(Decision::quantity).orElse(null))
                .set(DECIDED_URGENCY, decision.map(d -> d.urgency().name()).orElse(null))
                .set(
                        DECIDED_PROBABILITY,
                        decision.map(Decision::stockoutProbability).orElse(null))
                .set(REMARK, decision.map(Decision::comment).orElse(null));
    }

    private static Row withHandover(Row row, Handover handover) {
        return row.set(DRAFT_KEY, handover.draftKey())
                .set(SENT_AT, RunTable.stored(handover.sentAt()))
                .set(DOCUMENT, handover.document())
                .set(REFUSAL, handover.refusal());
    }

    private static SuggestionLife toLife(Record row) {
        return new SuggestionLife(
                row.get(ID),
                row.get(ALIVE),
                LINE.read(row, new Sku(row.get(ITEM_ID), row.get(LOCATION_ID))),
                row.get(EDITED),
                row.get(BY_PLANNER),
                new Seen(
                        Urgency.valueOf(row.get(URGENCY)),
                        row.get(STOCKOUT_PROBABILITY),
                        row.get(MONEY_AT_RISK),
                        Json.toTexts(row.get(KNOWN_ORDERS))),
                row.get(FIRST_SEEN),
                row.get(SINCE),
                row.get(SNOOZED_UNTIL),
                row.get(DECIDED_BY) == null ? null : toDecision(row),
                new Handover(row.get(DRAFT_KEY), row.get(SENT_AT), row.get(DOCUMENT), row.get(REFUSAL)),
                row.get(VERSION));
    }

    private static Decision toDecision(Record row) {
        return new Decision(
                row.get(DECIDED_BY),
                row.get(DECIDED_AT),
                row.get(DECIDED_ON),
                row.get(DECIDED_QUANTITY),
                Urgency.valueOf(row.get(DECIDED_URGENCY)),
                row.get(DECIDED_PROBABILITY),
                row.get(REMARK));
    }

    private static <T> Field<T> column(String name, DataType<T> type) {
        return Sql.column(TABLE, name, type);
    }

    private static Field<String> text(String name) {
        return column(name, SQLDataType.VARCHAR);
    }

    private static Field<Double> number(String name) {
        return column(name, SQLDataType.DOUBLE);
    }

    private static Field<LocalDate> date(String name) {
        return column(name, SQLDataType.LOCALDATE);
    }
}
