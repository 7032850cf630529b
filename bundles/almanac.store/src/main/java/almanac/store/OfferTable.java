package almanac.store;

import almanac.api.promotion.Offer;
import almanac.api.promotion.OfferCase;
import almanac.api.promotion.OfferDecision;
import almanac.api.store.PlanScope;
import almanac.store.codec.OfferJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The log of offers. */
final class OfferTable {
    private static final Table<Record> TABLE = Sql.table("offer_decision");
    private static final Field<Long> SCOPE_ID = Sql.column(TABLE, "scope_id", SQLDataType.BIGINT);
    private static final Field<String> EXPERIMENT = Sql.column(TABLE, "experiment", SQLDataType.VARCHAR);
    private static final Field<Long> ID = Sql.column(TABLE, "id", SQLDataType.BIGINT);
    private static final Field<Instant> MADE_AT = Sql.column(TABLE, "made_at", SQLDataType.INSTANT);
    private static final Field<String> SUBJECT = Sql.column(TABLE, "subject", SQLDataType.VARCHAR);
    private static final Field<String> CONTEXT = Sql.column(TABLE, "context", SQLDataType.VARCHAR);
    private static final Field<String> ELIGIBLE = Sql.column(TABLE, "eligible", SQLDataType.VARCHAR);
    private static final Field<String> CHOSEN = Sql.column(TABLE, "chosen", SQLDataType.VARCHAR);
    private static final Field<Double> PROBABILITY = Sql.column(TABLE, "probability", SQLDataType.DOUBLE);
    private static final Field<String> POLICY = Sql.column(TABLE, "policy", SQLDataType.VARCHAR);
    private static final Field<Boolean> EXPLORED = Sql.column(TABLE, "explored", SQLDataType.BOOLEAN);
    private static final Field<Double> REWARD = Sql.column(TABLE, "reward", SQLDataType.DOUBLE);
    private static final List<Field<?>> COLUMNS =
            List.of(EXPERIMENT, ID, MADE_AT, SUBJECT, CONTEXT, ELIGIBLE, CHOSEN, PROBABILITY, POLICY, EXPLORED, REWARD);

    private OfferTable() {}

    static List<OfferDecision> all(DSLContext dsl, PlanScope scope, String experiment) {
        return dsl.select(COLUMNS)
                .from(TABLE)
                .where(SCOPE_ID.eq(ScopeTable.idOf(scope)))
                .and(EXPERIMENT.eq(experiment))
                .orderBy(ID)
                .fetch(OfferTable::toDecision);
    }

    /** Adds decisions; the scope is locked. */
    static List<OfferDecision> add(DSLContext dsl, long scopeId, List<OfferDecision> decisions) {
        long next = 1
                + dsl.select(DSL.coalesce(DSL.max(ID), 0L))
                        .from(TABLE)
                        .where(SCOPE_ID.eq(scopeId))
                        .fetchSingle()
                        .value1();
        List<OfferDecision> numbered = new ArrayList<>(decisions.size());
        for (OfferDecision decision : decisions) {
            numbered.add(decision.withId(next++));
        }
        Sql.chunks(numbered)
                .forEach(part -> Row.insert(
                        dsl, TABLE, part.stream().map(d -> row(scopeId, d)).toList()));
        return numbered;
    }

    /** Sets rewards that are not set yet; how many there were. */
    static int reward(DSLContext dsl, long scopeId, String experiment, Map<Long, Double> rewards) {
        int set = 0;
        for (Map.Entry<Long, Double> reward : rewards.entrySet()) {
            set += dsl.update(TABLE)
                    .set(REWARD, reward.getValue())
                    .where(SCOPE_ID.eq(scopeId))
                    .and(EXPERIMENT.eq(experiment))
                    .and(ID.eq(reward.getKey()))
                    .and(REWARD.isNull())
                    .execute();
        }
        return set;
    }

    private static Row row(long scopeId, OfferDecision decision) {
        return new Row()
                .set(SCOPE_ID, scopeId)
                .set(EXPERIMENT, decision.experiment())
                .set(ID, decision.id())
                .set(MADE_AT, RunTable.stored(decision.at()))
                .set(SUBJECT, decision.subject().subject())
                .set(CONTEXT, OfferJson.ofContext(decision.subject().context()))
                .set(ELIGIBLE, OfferJson.ofOffers(decision.eligible()))
                .set(CHOSEN, decision.chosen().name())
                .set(PROBABILITY, decision.probability())
                .set(POLICY, decision.policy())
                .set(EXPLORED, decision.explored())
                .set(REWARD, decision.reward());
    }

    private static OfferDecision toDecision(Record row) {
        List<Offer> eligible = OfferJson.toOffers(row.get(ELIGIBLE));
        Offer chosen = eligible.stream()
                .filter(o -> o.name().equals(row.get(CHOSEN)))
                .findFirst()
                .orElseThrow();
        return new OfferDecision(
                row.get(ID),
                row.get(EXPERIMENT),
                row.get(MADE_AT),
                new OfferCase(row.get(SUBJECT), OfferJson.toContext(row.get(CONTEXT))),
                eligible,
                chosen,
                row.get(PROBABILITY),
                row.get(POLICY),
                row.get(EXPLORED),
                row.get(REWARD));
    }
}
