package almanac.erp.sql;

import almanac.api.AlmanacException;
import almanac.api.Place;
import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.host.Availability;
import almanac.api.host.DemandChanges;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.api.host.Draft;
import almanac.api.host.ForecastLine;
import almanac.api.host.HostCapability;
import almanac.api.host.HostDocument;
import almanac.api.host.HostFinding;
import almanac.api.host.OrderLevel;
import almanac.api.host.PublishResult;
import almanac.erp.sql.Relation.Scope;
import almanac.erp.table.MovementRows;
import almanac.erp.table.PlanningTable;
import almanac.erp.table.Problems;
import almanac.erp.table.Row;
import almanac.erp.table.TableErp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** A host whose planning tables are a database's, through a {@link Mapping}. */
public class SqlErp extends TableErp {
    private final Database database;
    private final Mapping mapping;
    private final Tenant owner;
    private final WriteBack writes;
    private final Map<PlanningTable, Optional<Columns>> described = new ConcurrentHashMap<>();

    /** A host on a data source that somebody else closes. */
    public SqlErp(Tenant tenant, DataSource source, SQLDialect dialect, Mapping mapping) {
        this(tenant, new Database(dialect.getName(), source, dialect, Database.FETCH_SIZE, () -> {}), mapping);
    }

    /**
     * @param database closed with this host
     */
    public SqlErp(Tenant tenant, Database database, Mapping mapping) {
        this(tenant, tenant, database, mapping);
    }

    /**
     * A host that knows the tenant by another key.
     *
     * @param owner what {@code :tenant} and {@code tenant_id} stand for in the database
     * @param database closed with this host
     */
    protected SqlErp(Tenant tenant, Tenant owner, Database database, Mapping mapping) {
        this(tenant, owner, database, mapping, WriteBack.NONE);
    }

    SqlErp(Tenant tenant, Tenant owner, Database database, Mapping mapping, WriteBack writes) {
        super(tenant);
        this.owner = owner;
        this.database = database;
        this.mapping = mapping;
        this.writes = writes;
    }

    /**
     * Asks the database for the columns of every planning table.
     *
     * @throws almanac.api.InputException where demand, or a required column, is missing
     */
    public final void describe() {
        for (PlanningTable table : PlanningTable.values()) {
            columns(table);
        }
        demandColumns();
    }

    /**
     * Sees to it that no row of another tenant can be read or written.
     *
     * @throws almanac.api.InputException naming a table or section that is everybody's
     */
    final void requireTenantFilters() {
        for (PlanningTable table : PlanningTable.values()) {
            columns(table)
                    .filter(columns ->
                            !columns.has(Columns.TENANT) && !relation(table).namesTenant())
                    .ifPresent(columns -> {
                        throw Problems.at(Place.of(relation(table).label()), "everybodys-table", owner.id());
                    });
        }
        mapping.writes().without("tenant").ifPresent(kind -> {
            throw Problems.at(Place.of("write: " + kind.section()), "everybodys-section", owner.id());
        });
    }

    @Override
    protected final Stream<Row> rows(PlanningTable table) {
        return columns(table).map(columns -> rows(table, columns)).orElseGet(Stream::empty);
    }

    private Stream<Row> rows(PlanningTable table, Columns columns) {
        Relation relation = relation(table);
        Map<String, Integer> positions = new HashMap<>();
        List<Field<?>> fields = new ArrayList<>();
        for (String name : columns.names()) {
            positions.put(name, fields.size());
            fields.add(columns.field(name));
        }
        AtomicLong number = new AtomicLong();
        return database.stream(relation.label(), sql -> sql.select(fields)
                        .from(relation.table(database.dialect(), Scope.all(owner)))
                        .where(columns.of(owner.id()))
                        .orderBy(order(table, columns)))
                .map(record -> new SqlRow(relation.label(), number.incrementAndGet(), positions, record));
    }

    private static List<SortField<?>> order(PlanningTable table, Columns columns) {
        List<SortField<?>> order = new ArrayList<>();
        for (String column : table.key()) {
            if (columns.has(column)) {
                order.add(
                        column.endsWith("_id")
                                ? columns.key(column).asc()
                                : columns.field(column).asc());
            }
        }
        return order;
    }

    /** The database sorts, so that a key that comes twice comes twice in a row. */
    @Override
    protected final Stream<Availability> availabilityRows() {
        AtomicReference<List<String>> last = new AtomicReference<>();
        return rows(PlanningTable.AVAILABILITY)
                .peek(row -> references().check(PlanningTable.AVAILABILITY, row))
                .peek(row -> {
                    List<String> key = key(PlanningTable.AVAILABILITY, row);
                    if (key.equals(last.getAndSet(key))) {
                        throw duplicate(PlanningTable.AVAILABILITY, row);
                    }
                })
                .map(MovementRows::availability);
    }

    @Override
    public final Stream<DemandLine> demand(DemandQuery query) {
        return summed().read(query);
    }

    @Override
    public final DemandChanges demandChanges(TimeBucket bucket, String since) {
        Relation relation = relation(PlanningTable.DEMAND_CHANGE);
        Columns columns = columns(PlanningTable.DEMAND_CHANGE).orElseThrow();
        return new DemandChangeReader(database, relation, columns, owner).read(bucket, since, summed());
    }

    @Override
    public final LocalDate lastDemandDate() {
        return summed().lastDay();
    }

    private SqlDemand summed() {
        return new SqlDemand(
                database,
                relation(PlanningTable.DEMAND),
                demandColumns(),
                owner,
                references(),
                () -> rows(PlanningTable.DEMAND));
    }

    private Columns demandColumns() {
        return columns(PlanningTable.DEMAND)
                .orElseThrow(() ->
                        Problems.at(Place.of(relation(PlanningTable.DEMAND).label()), "no-demand-table"));
    }

    private Relation relation(PlanningTable table) {
        return mapping.relation(table).orElseThrow();
    }

    private Optional<Columns> columns(PlanningTable table) {
        return described.computeIfAbsent(table, t -> mapping.relation(t).flatMap(relation -> described(t, relation)));
    }

    private Optional<Columns> described(PlanningTable table, Relation relation) {
        try {
            return Optional.of(database.read(relation.label(), sql -> {
                ResultQuery<Record> none = sql.select(DSL.asterisk())
                        .from(relation.table(database.dialect(), Scope.all(owner)))
                        .where(DSL.falseCondition());
                Field<?>[] fields = none.fetch().fields();
                Columns columns = Columns.of(database.dialect(), table, relation.label(), fields);
                if (MySqlSession.isFor(database.dialect())) {
                    MySqlSession.requireZone(sql, relation.label(), columns.names(), none);
                }
                return columns;
            }));
        } catch (AlmanacException e) {
            if (mapping.mayBeAbsent() && DatabaseFailures.isAbsence(e.getCause())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public Set<HostCapability> capabilities() {
        Set<HostCapability> all = writes.capabilities();
        if (columns(PlanningTable.DEMAND_CHANGE).isPresent()) {
            all.add(HostCapability.CHANGES);
        }
        return all;
    }

    @Override
    public boolean takesDrafts() {
        return capabilities().contains(HostCapability.DRAFTS);
    }

    @Override
    public boolean isDryRun() {
        return takesDrafts() && !writes.isLive();
    }

    @Override
    public List<String> preview(List<Draft> drafts) {
        return drafts.stream().map(writes::preview).toList();
    }

    @Override
    public List<PublishResult> publish(List<Draft> drafts) {
        return takesDrafts() ? writes.publish(drafts) : super.publish(drafts);
    }

    @Override
    public List<HostDocument> documents(List<String> keys) {
        return writes.documents(keys);
    }

    @Override
    public HostDocument cancel(String key) {
        return writes.cancel(key);
    }

    @Override
    public List<PublishResult> writeLevels(List<OrderLevel> levels) {
        return writes.writeLevels(levels);
    }

    @Override
    public List<PublishResult> writeForecasts(List<ForecastLine> forecasts) {
        return writes.writeForecasts(forecasts);
    }

    @Override
    public List<HostFinding> check() {
        return database.read("rights", sql -> Rights.check(sql, database.dialect()));
    }

    @Override
    public void close() {
        database.close();
    }
}
