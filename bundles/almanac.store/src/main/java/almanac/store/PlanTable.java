package almanac.store;

import almanac.api.Sku;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Urgency;
import almanac.api.run.PlanningRun;
import almanac.store.codec.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The worklist of a run, line by line. */
final class PlanTable {
    private static final Table<Record> TABLE = Sql.table("run_plan");
    private static final Field<Long> RUN_ID = Sql.column(TABLE, "run_id", SQLDataType.BIGINT);
    private static final Field<Integer> RANK = Sql.column(TABLE, "rank_no", SQLDataType.INTEGER);
    private static final Field<String> ITEM_ID = text("item_id");
    private static final Field<String> LOCATION_ID = text("location_id");
    private static final Field<String> URGENCY = text("urgency");
    private static final Field<Double> ON_HAND = number("on_hand");
    private static final Field<Double> ON_ORDER = number("on_order");
    private static final Field<Double> POSITION = number("inventory_position");
    private static final Field<String> LEVELS = text("levels");
    private static final Field<Double> STOCKOUT_PROBABILITY = number("stockout_probability");
    private static final Field<Double> MONEY_AT_RISK = number("money_at_risk");
    private static final Field<Double> DAYS_OF_COVER = number("days_of_cover");
    private static final Field<LocalDate> STOCKOUT_P50 = date("stockout_p50");
    private static final Field<LocalDate> STOCKOUT_P90 = date("stockout_p90");
    private static final Field<String> REASONS = text("reasons");

    private static final LineColumns LINE = new LineColumns(TABLE);

    /** What {@link #toPlan} reads. */
    private static final List<Field<?>> COLUMNS = Stream.concat(
                    Stream.<Field<?>>of(
                            ITEM_ID,
                            LOCATION_ID,
                            URGENCY,
                            ON_HAND,
                            ON_ORDER,
                            POSITION,
                            LEVELS,
                            STOCKOUT_PROBABILITY,
                            MONEY_AT_RISK,
                            DAYS_OF_COVER,
                            STOCKOUT_P50,
                            STOCKOUT_P90,
                            REASONS),
                    LINE.all().stream())
            .toList();

    private PlanTable() {}

    /** How many rows a run has, complete or not. */
    static int count(DSLContext dsl, long runId) {
        return dsl.fetchCount(TABLE, RUN_ID.eq(runId));
    }

    /** Adds lines of the worklist, ranked from {@code firstRank} on. */
    static void add(DSLContext dsl, long runId, int firstRank, List<SkuPlan> plans) {
        List<Row> rows = new ArrayList<>(plans.size());
        for (SkuPlan plan : plans) {
            Row row = row(runId, firstRank + rows.size(), plan);
            rows.add(LINE.set(row, plan.suggestion()));
        }
        Row.insert(dsl, TABLE, rows);
    }

    /** Writes lines over those of the same SKUs; their ranks stay. */
    static void change(DSLContext dsl, long runId, List<SkuPlan> plans) {
        List<Query> updates = new ArrayList<>(plans.size());
        for (SkuPlan plan : plans) {
            Map<Field<?>, Object> values = new LinkedHashMap<>(
                    LINE.set(row(runId, 0, plan), plan.suggestion()).values());
            values.remove(RANK);
            updates.add(dsl.update(TABLE)
                    .set(values)
                    .where(RUN_ID.eq(runId))
                    .and(ITEM_ID.eq(plan.sku().itemId()))
                    .and(LOCATION_ID.eq(plan.sku().locationId())));
        }
        dsl.batch(updates).execute();
    }

    /** The worklist of a run, ranked. */
    static List<SkuPlan> fetch(DSLContext dsl, PlanningRun run) {
        return dsl.select(COLUMNS)
                .from(TABLE)
                .where(RUN_ID.eq(RunTable.visible(run)))
                .orderBy(RANK)
                .fetch(PlanTable::toPlan);
    }

    static Optional<SkuPlan> find(DSLContext dsl, PlanningRun run, Sku sku) {
        return dsl.select(COLUMNS)
                .from(TABLE)
                .where(RUN_ID.eq(RunTable.visible(run)))
                .and(ITEM_ID.eq(sku.itemId()))
                .and(LOCATION_ID.eq(sku.locationId()))
                .fetchOptional(PlanTable::toPlan);
    }

    private static Row row(long runId, int rank, SkuPlan plan) {
        return new Row()
                .set(RUN_ID, runId)
                .set(RANK, rank)
                .set(ITEM_ID, plan.sku().itemId())
                .set(LOCATION_ID, plan.sku().locationId())
                .set(URGENCY, plan.urgency().name())
                .set(ON_HAND, plan.onHand())
                .set(ON_ORDER, plan.onOrder())
                .set(POSITION, plan.position())
                .set(LEVELS, plan.levels() == null ? null : Json.ofLevels(plan.levels()))
                .set(STOCKOUT_PROBABILITY, plan.stockoutProbability())
                .set(MONEY_AT_RISK, plan.moneyAtRisk())
                .set(DAYS_OF_COVER, plan.daysOfCover())
                .set(STOCKOUT_P50, plan.stockoutP50())
                .set(STOCKOUT_P90, plan.stockoutP90())
                .set(REASONS, Json.ofReasons(plan.reasons()));
    }

    private static SkuPlan toPlan(Record row) {
        Sku sku = new Sku(row.get(ITEM_ID), row.get(LOCATION_ID));
        String levels = row.get(LEVELS);
        return new SkuPlan(
                sku,
                Urgency.valueOf(row.get(URGENCY)),
                row.get(ON_HAND),
                row.get(ON_ORDER),
                row.get(POSITION),
                levels == null ? null : Json.toLevels(levels),
                LINE.read(row, sku),
                row.get(STOCKOUT_PROBABILITY),
                row.get(MONEY_AT_RISK),
                row.get(DAYS_OF_COVER),
                row.get(STOCKOUT_P50),
                row.get(STOCKOUT_P90),
                Json.toReasons(row.get(REASONS)));
    }

    private static Field<String> text(String name) {
        return Sql.column(TABLE, name, SQLDataType.VARCHAR);
    }

    private static Field<Double> number(String name) {
        return Sql.column(TABLE, name, SQLDataType.DOUBLE);
    }

    private static Field<LocalDate> date(String name) {
        return Sql.column(TABLE, name, SQLDataType.LOCALDATE);
    }
}
