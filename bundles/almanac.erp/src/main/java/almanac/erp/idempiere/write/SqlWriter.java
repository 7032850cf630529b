package almanac.erp.idempiere.write;

import static almanac.erp.idempiere.write.ClientRows.id;
import static almanac.erp.idempiere.write.ClientRows.text;

import almanac.api.AlmanacException;
import almanac.api.Texts;
import almanac.api.host.DocumentState;
import almanac.api.host.Draft;
import almanac.api.host.ForecastLine;
import almanac.api.host.HostDocument;
import almanac.api.host.HostFinding;
import almanac.api.host.HostUnavailableException;
import almanac.api.host.OrderLevel;
import almanac.api.host.PublishResult;
import almanac.erp.idempiere.write.RequisitionTables.Found;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/** Writes into iDempiere's tables: each requisition is one transaction, so one that is refused leaves the others as they are. */
public final class SqlWriter implements HostWriter {
    private final WriteDatabase database;
    private final ClientRows rows;
    private final String requester;
    private final Clock clock;

    /**
     * @param requester name or search key of the user whom documents name
     */
    public SqlWriter(WriteDatabase database, ClientRows rows, String requester, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.requester = requester;
        this.clock = clock;
    }

    @Override
    public List<PublishResult> publish(List<Draft> drafts) {
        Map<String, PublishResult> results = new HashMap<>();
        Drafting.Sorted sorted = database.transaction(sql -> {
            tables(sql).find(keys(drafts)).values().forEach(f -> results.put(f.key(), accepted(f)));
            List<Draft> fresh =
                    drafts.stream().filter(d -> !results.containsKey(d.key())).toList();
            return Drafting.sort(new Masters(sql, rows), fresh, LocalDate.now(clock));
        });
        sorted.refusals().forEach((key, words) -> results.put(key, new PublishResult(key, null, words)));
        for (RequisitionDraft requisition : sorted.requisitions()) {
            publish(requisition).forEach(r -> results.put(r.key(), r));
        }
        return drafts.stream().map(d -> results.get(d.key())).toList();
    }

    private List<PublishResult> publish(RequisitionDraft requisition) {
        List<Draft> drafts =
                requisition.lines().stream().map(RequisitionDraft.Line::draft).toList();
        return answered(
                drafts.stream().map(Draft::key).toList(),
                () -> database.transaction(sql -> {
                    RequisitionTables tables = tables(sql);
                    DocumentNumbers.Type type =
                            tables.turn(requisition.warehouse().orgId());
                    Map<String, Found> there = tables.find(keys(drafts));
                    List<RequisitionDraft.Line> lines = requisition.lines().stream()
                            .filter(l -> !there.containsKey(l.draft().key()))
                            .toList();
                    String number = lines.isEmpty()
                            ? null
                            : tables.write(
                                    type,
                                    new RequisitionDraft(
                                            requisition.warehouse(),
                                            requisition.vendorId(),
                                            requisition.required(),
                                            lines));
                    return drafts.stream()
                            .map(d -> there.containsKey(d.key())
                                    ? accepted(there.get(d.key()))
                                    : new PublishResult(d.key(), number, null))
                            .toList();
                }));
    }

    /** What the work says, or of every key that the host refused it or did not answer. */
    private static List<PublishResult> answered(List<String> keys, Supplier<List<PublishResult>> work) {
        try {
            return work.get();
        } catch (HostUnavailableException e) {
            return keys.stream()
                    .map(key -> PublishResult.unanswered(key, e.getMessage()))
                    .toList();
        } catch (AlmanacException e) {
            return keys.stream()
                    .map(key -> new PublishResult(key, null, e.getMessage()))
                    .toList();
        }
    }

    private static List<String> keys(List<Draft> drafts) {
        return drafts.stream().map(Draft::key).toList();
    }

    private static PublishResult accepted(Found found) {
        return new PublishResult(found.key(), found.documentNo(), null);
    }

    @Override
    public List<HostDocument> documents(List<String> keys) {
        Map<String, Found> found = database.transaction(sql -> tables(sql).find(keys));
        return keys.stream()
                .map(key -> found.containsKey(key) ? document(found.get(key)) : HostDocument.absent(key))
                .toList();
    }

    private static HostDocument document(Found found) {
        DocumentState state = RequisitionState.of(found.status(), found.ordered());
        return new HostDocument(found.key(), found.documentNo(), state, null);
    }

    @Override
    public HostDocument cancel(String key) {
        return database.transaction(sql -> {
            RequisitionTables tables = tables(sql);
            Found found = tables.find(List.of(key)).get(key);
            if (found == null) {
                return HostDocument.absent(key);
            }
            String status = tables.lockedStatus(found.requisitionId());
            DocumentState state = RequisitionState.of(status, found.ordered());
            if (state == DocumentState.PROCESSED) {
                String words = Texts.of(SqlWriter.class).get("cancel-processed", found.documentNo(), status);
                return new HostDocument(key, found.documentNo(), state, words);
            }
            if (state == DocumentState.DRAFT) {
                tables.cancel(found);
            }
            return new HostDocument(key, found.documentNo(), DocumentState.CANCELLED, null);
        });
    }

    @Override
    public List<PublishResult> writeLevels(List<OrderLevel> levels) {
        List<String> keys = levels.stream().map(l -> l.sku().key()).toList();
        return answered(
                keys,
                () -> database.transaction(sql -> {
                    ReplenishTable table = new ReplenishTable(sql, rows, user(sql));
                    return LevelRow.each(levels, new Masters(sql, rows), table::write);
                }));
    }

    @Override
    public List<PublishResult> writeForecasts(List<ForecastLine> forecasts) {
        List<String> keys =
                forecasts.stream().map(f -> f.sku().key()).distinct().toList();
        return answered(
                keys,
                () -> database.transaction(sql -> {
                    ForecastTables tables = new ForecastTables(sql, rows, user(sql));
                    return SkuForecast.each(forecasts, new Masters(sql, rows), Periods.read(sql, rows), tables::write);
                }));
    }

    @Override
    public List<HostFinding> check() {
        return Obstacle.in(() -> database.transaction(sql -> {
            user(sql);
            return Headers.of(sql, rows, 0, LocalDate.now(clock));
        }));
    }

    private RequisitionTables tables(DSLContext sql) {
        return new RequisitionTables(sql, rows, user(sql), LocalDate.now(clock));
    }

    private long user(DSLContext sql) {
        List<Long> found = new ArrayList<>(sql.select(id("ad_user_id"))
                .from(rows.of("ad_user", "u"))
                .where(text("isactive").eq("Y"))
                .and(text("name").eq(requester).or(text("value").eq(requester)))
                .limit(2)
                .fetch(id("ad_user_id")));
        if (found.size() != 1) {
            throw new AlmanacException(
                    Texts.of(SqlWriter.class).get(found.isEmpty() ? "no-requester" : "two-requesters", requester));
        }
        return found.get(0);
    }
}
