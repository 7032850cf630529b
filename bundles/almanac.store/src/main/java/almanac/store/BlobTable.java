package almanac.store;

import almanac.api.store.PlanScope;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Byte strings of a scope, each kept once by what it holds. */
final class BlobTable {
    private final Table<Record> table;
    private final Field<Long> id;
    private final Field<Long> scopeId;
    private final Field<UUID> digest;
    private final Field<byte[]> content;

    BlobTable(String name) {
        table = Sql.table(name);
        id = Sql.column(table, "id", SQLDataType.BIGINT);
        scopeId = Sql.column(table, "scope_id", SQLDataType.BIGINT);
        digest = Sql.column(table, "digest", SQLDataType.UUID);
        content = Sql.column(table, "content", Sql.BYTES);
    }

    /** Ids of those that are there. */
    Map<UUID, Long> find(DSLContext dsl, long ofScope, Collection<UUID> digests) {
        return byDigest(digests, part -> dsl.select(digest, id)
                .from(table)
                .where(digest.in(part).and(scopeId.eq(ofScope)))
                .fetchMap(digest, id));
    }

    /**
     * Adds those that are not there; the scope is locked, so nobody else does at the same time.
     *
     * @param things by digest
     * @param contentOf the bytes of a thing, only made where they are missing
     * @param known ids of those that are there
     * @return ids of all
     */
    <T> Map<UUID, Long> addMissing(
            DSLContext dsl, long toScope, Map<UUID, T> things, Function<T, byte[]> contentOf, Map<UUID, Long> known) {
        Map<UUID, T> missing = new LinkedHashMap<>(things);
        missing.keySet().removeAll(known.keySet());
        Row.insert(
                dsl,
                table,
                missing.entrySet().stream()
                        .map(e -> new Row()
                                .set(scopeId, toScope)
                                .set(digest, e.getKey())
                                .set(content, contentOf.apply(e.getValue())))
                        .toList());
        Map<UUID, Long> ids = find(dsl, toScope, missing.keySet());
        ids.putAll(known);
        return ids;
    }

    /** Deletes those of a scope for which a query, made from the id, finds nothing. */
    void deleteUnless(DSLContext dsl, long ofScope, Function<Field<Long>, Select<?>> user) {
        dsl.deleteFrom(table)
                .where(scopeId.eq(ofScope))
                .andNotExists(user.apply(id))
                .execute();
    }

    /** Contents by id. */
    Map<Long, byte[]> contents(DSLContext dsl, PlanScope scope, List<Long> ids) {
        return dsl.select(id, content)
                .from(table)
                .where(id.in(ids))
                .and(scopeId.eq(ScopeTable.idOf(scope)))
                .fetchMap(id, content);
    }

    /** Contents by digest. */
    Map<UUID, byte[]> contentsByDigest(DSLContext dsl, PlanScope scope, Collection<UUID> digests) {
        return byDigest(digests, part -> dsl.select(digest, content)
                .from(table)
                .where(digest.in(part))
                .and(scopeId.eq(ScopeTable.idOf(scope)))
                .fetchMap(digest, content));
    }

    private static <T> Map<UUID, T> byDigest(Collection<UUID> digests, Function<List<UUID>, Map<UUID, T>> fetch) {
        Map<UUID, T> found = new HashMap<>();
        Sql.lookUp(List.copyOf(digests), part -> fetch.apply(part).entrySet())
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }
}
