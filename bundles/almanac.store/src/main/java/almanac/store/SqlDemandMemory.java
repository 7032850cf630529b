package almanac.store;

import almanac.api.Sku;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandCell;
import almanac.api.host.DemandChanges;
import almanac.api.host.DemandLine;
import almanac.api.store.DemandMemory;
import almanac.api.store.PlanScope;
import almanac.store.codec.DemandCodec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Demand as it was last read, a row for each SKU. */
final class SqlDemandMemory implements DemandMemory {
    private static final Table<Record> MARKS = Sql.table("demand_mark");
    private static final Field<Long> MARK_SCOPE = Sql.column(MARKS, "scope_id", SQLDataType.BIGINT);
    private static final Field<String> MARK_BUCKET = Sql.column(MARKS, "bucket", SQLDataType.VARCHAR);
    private static final Field<String> MARK = Sql.column(MARKS, "mark", SQLDataType.VARCHAR);
    private static final Table<Record> TABLE = Sql.table("demand_memory");
    private static final Field<Long> SCOPE_ID = Sql.column(TABLE, "scope_id", SQLDataType.BIGINT);
    private static final Field<String> BUCKET = Sql.column(TABLE, "bucket", SQLDataType.VARCHAR);
    private static final Field<String> ITEM_ID = Sql.column(TABLE, "item_id", SQLDataType.VARCHAR);
    private static final Field<String> LOCATION_ID = Sql.column(TABLE, "location_id", SQLDataType.VARCHAR);
    private static final Field<byte[]> CONTENT = Sql.column(TABLE, "content", Sql.BYTES);

    private final StoreDatabase database;
    private final PlanScope scope;
    private final String bucket;

    SqlDemandMemory(StoreDatabase database, PlanScope scope, TimeBucket bucket) {
        this.database = database;
        this.scope = scope;
        this.bucket = bucket.name();
    }

    @Override
    public Optional<String> mark() {
        return database.read(dsl -> dsl.select(MARK)
                .from(MARKS)
                .where(MARK_SCOPE.eq(ScopeTable.idOf(scope)).and(MARK_BUCKET.eq(bucket)))
                .fetchOptional(MARK));
    }

    @Override
    public void replace(String mark, Stream<DemandLine> all) {
        write((dsl, scopeId) -> {
            dsl.deleteFrom(MARKS).where(isMark(scopeId)).execute();
            put(dsl, scopeId, mark);
            List<Row> rows = new ArrayList<>();
            List<DemandLine> own = new ArrayList<>();
            for (Iterator<DemandLine> lines = all.iterator(); lines.hasNext(); ) {
                DemandLine line = lines.next();
                if (!own.isEmpty() && !own.get(0).sku().equals(line.sku())) {
                    add(dsl, rows, row(scopeId, own));
                    own = new ArrayList<>();
                }
                own.add(line);
            }
            if (!own.isEmpty()) {
                rows.add(row(scopeId, own));
            }
            Row.insert(dsl, TABLE, rows);
        });
    }

    private static void add(DSLContext dsl, List<Row> rows, Row row) {
        rows.add(row);
        if (rows.size() == Sql.CHUNK) {
            Row.insert(dsl, TABLE, rows);
            rows.clear();
        }
    }

    @Override
    public void apply(DemandChanges changes) {
        Map<Sku, List<DemandCell>> touched = new TreeMap<>();
        changes.touched().forEach(cell -> touched.computeIfAbsent(cell.sku(), s -> new ArrayList<>())
                .add(cell));
        Map<DemandCell, DemandLine> now = new HashMap<>();
        changes.now().forEach(line -> now.put(new DemandCell(line.sku(), line.date()), line));
        write((dsl, scopeId) -> {
            Sql.chunks(List.copyOf(touched.keySet())).forEach(skus -> {
                Map<Sku, byte[]> before = of(dsl, scopeId, skus);
                List<Row> rows = skus.parallelStream()
                        .map(sku -> merged(opened(sku, before.get(sku)), touched.get(sku), now))
                        .filter(lines -> !lines.isEmpty())
                        .map(lines -> row(scopeId, lines))
                        .toList();
                delete(dsl, scopeId, before.keySet());
                Row.insert(dsl, TABLE, rows);
            });
            dsl.update(MARKS).set(MARK, changes.mark()).where(isMark(scopeId)).execute();
        });
    }

    private static List<DemandLine> opened(Sku sku, byte[] content) {
        return content == null ? List.of() : DemandCodec.open(sku, content);
    }

    private static List<DemandLine> merged(
            List<DemandLine> before, List<DemandCell> touched, Map<DemandCell, DemandLine> now) {
        List<DemandLine> after = new ArrayList<>(before);
        after.removeIf(line -> touched.contains(new DemandCell(line.sku(), line.date())));
        touched.stream().filter(now::containsKey).map(now::get).forEach(after::add);
        after.sort(Comparator.comparing(DemandLine::date));
        return after;
    }

    /** By their items, whose other locations are left out afterwards: a list of pairs would keep H2 from its index. */
    private Map<Sku, byte[]> of(DSLContext dsl, long scopeId, List<Sku> skus) {
        Set<Sku> wanted = Set.copyOf(skus);
        List<String> items = skus.stream().map(Sku::itemId).distinct().toList();
        Map<Sku, byte[]> found = new HashMap<>();
        dsl.select(ITEM_ID, LOCATION_ID, CONTENT)
                .from(TABLE)
                .where(SCOPE_ID.eq(scopeId).and(BUCKET.eq(bucket)).and(ITEM_ID.in(items)))
                .forEach(row -> {
                    Sku sku = new Sku(row.value1(), row.value2());
                    if (wanted.contains(sku)) {
                        found.put(sku, row.value3());
                    }
                });
        return found;
    }

    private void delete(DSLContext dsl, long scopeId, Collection<Sku> skus) {
        if (skus.isEmpty()) {
            return;
        }
        BatchBindStep batch = dsl.batch(
                dsl.deleteFrom(TABLE).where(is(scopeId, skus.iterator().next())));
        skus.forEach(sku -> batch.bind(scopeId, bucket, sku.itemId(), sku.locationId()));
        batch.execute();
    }

    /** All rows are fetched at once: packed they are small. Opened they are not, so that is done a part at a time. */
    @Override
    public Stream<DemandLine> lines() {
        Result<Record3<String, String, byte[]>> rows = database.read(dsl -> dsl.select(ITEM_ID, LOCATION_ID, CONTENT)
                .from(TABLE)
                .where(SCOPE_ID.eq(ScopeTable.idOf(scope)).and(BUCKET.eq(bucket)))
                .fetch());
        record Packed(Sku sku, byte[] content) {}
        List<Packed> sorted = rows.stream()
                .map(row -> new Packed(new Sku(row.value1(), row.value2()), row.value3()))
                .sorted(Comparator.comparing(Packed::sku))
                .toList();
        return Sql.chunks(sorted)
                .flatMap(
                        part -> part.parallelStream()
                                .map(packed -> DemandCodec.open(packed.sku(), packed.content()))
                                .toList()
                                .stream()
                                .flatMap(List::stream));
    }

    /** Work in the locked scope. */
    private interface Work {
        void in(DSLContext dsl, long scopeId);
    }

    private void write(Work work) {
        long scopeId = database.transact(dsl -> ScopeTable.findOrAdd(dsl, scope));
        database.change(dsl -> {
            ScopeTable.lock(dsl, scopeId);
            work.in(dsl, scopeId);
        });
    }

    private void put(DSLContext dsl, long scopeId, String mark) {
        Row row = new Row().set(MARK_SCOPE, scopeId).set(MARK_BUCKET, bucket).set(MARK, mark);
        Row.insert(dsl, MARKS, List.of(row));
    }

    private Row row(long scopeId, List<DemandLine> lines) {
        Sku sku = lines.get(0).sku();
        return new Row()
                .set(SCOPE_ID, scopeId)
                .set(BUCKET, bucket)
                .set(ITEM_ID, sku.itemId())
                .set(LOCATION_ID, sku.locationId())
                .set(CONTENT, DemandCodec.pack(lines));
    }

    private Condition isMark(long scopeId) {
        return MARK_SCOPE.eq(scopeId).and(MARK_BUCKET.eq(bucket));
    }

    private Condition is(long scopeId, Sku sku) {
        return SCOPE_ID.eq(scopeId)
                .and(BUCKET.eq(bucket))
                .and(ITEM_ID.eq(sku.itemId()))
                .and(LOCATION_ID.eq(sku.locationId()));
    }
}
