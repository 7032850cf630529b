package almanac.erp.idempiere.rest;

import almanac.api.AlmanacException;
import almanac.api.Place;
import almanac.api.Reason;
import almanac.api.Texts;
import almanac.api.host.DocumentState;
import almanac.api.host.Draft;
import almanac.api.host.ForecastLine;
import almanac.api.host.HostDocument;
import almanac.api.host.HostFinding;
import almanac.api.host.HostFinding.Severity;
import almanac.api.host.HostUnavailableException;
import almanac.api.host.OrderLevel;
import almanac.api.host.PublishResult;
import almanac.erp.idempiere.rest.RestRequisitions.Found;
import almanac.erp.idempiere.write.ClientRows;
import almanac.erp.idempiere.write.Drafting;
import almanac.erp.idempiere.write.Headers;
import almanac.erp.idempiere.write.HostWriter;
import almanac.erp.idempiere.write.LevelRow;
import almanac.erp.idempiere.write.Masters;
import almanac.erp.idempiere.write.Obstacle;
import almanac.erp.idempiere.write.Periods;
import almanac.erp.idempiere.write.RequisitionDraft;
import almanac.erp.idempiere.write.SkuForecast;
import almanac.erp.sql.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * Writes through the REST plug-in, so that iDempiere's own rules hold. What documents refer to is found in the database that planning reads; what is there of
 * our own is asked of the plug-in, because a database that lags behind would make it be written twice.
 */
public final class RestWriter implements HostWriter {
    private final RestSession session;
    private final Database database;
    private final ClientRows rows;
    private final Clock clock;
    private final RestRequisitions requisitions;

    public RestWriter(RestSession session, Database database, ClientRows rows, Clock clock) {
        this.session = session;
        this.database = database;
        this.rows = rows;
        this.clock = clock;
        this.requisitions = new RestRequisitions(session, rows.client());
    }

    private <T> T read(Function<DSLContext, T> query) {
        return database.read("masters", query);
    }

    @Override
    public List<PublishResult> publish(List<Draft> drafts) {
        Map<String, PublishResult> results = new HashMap<>();
        requisitions
                .find(drafts.stream().map(Draft::key).toList())
                .forEach((key, found) -> results.put(key, new PublishResult(key, found.documentNo(), null)));
        List<Draft> fresh =
                drafts.stream().filter(d -> !results.containsKey(d.key())).toList();
        Drafting.Sorted sorted = read(sql -> Drafting.sort(new Masters(sql, rows), fresh, LocalDate.now(clock)));
        sorted.refusals().forEach((key, words) -> results.put(key, new PublishResult(key, null, words)));
        for (RequisitionDraft requisition : sorted.requisitions()) {
            results.putAll(publish(requisition));
        }
        return drafts.stream().map(d -> results.get(d.key())).toList();
    }

    private Map<String, PublishResult> publish(RequisitionDraft requisition) {
        LocalDate today = LocalDate.now(clock);
        try {
            Headers headers =
                    read(sql -> Headers.of(sql, rows, requisition.warehouse().orgId(), today));
            String document = requisitions.create(requisition, headers, today);
            return each(requisition, key -> new PublishResult(key, document, null));
        } catch (HostUnavailableException e) {
            return each(requisition, key -> PublishResult.unanswered(key, e.getMessage()));
        } catch (RestRefusal e) {
            return refused(requisition, e.words());
        } catch (AlmanacException e) {
            return each(requisition, key -> new PublishResult(key, null, e.getMessage()));
        }
    }

    /**
     * A request that was given up on may have been done just before this one; then iDempiere's database refuses the same UUIDs. What is there is accepted, and
     * the others are written.
     */
    private Map<String, PublishResult> refused(RequisitionDraft requisition, String words) {
        List<String> keys =
                requisition.lines().stream().map(line -> line.draft().key()).toList();
        Map<String, Found> there;
        try {
            there = requisitions.find(keys);
        } catch (HostUnavailableException e) {
            return each(requisition, key -> PublishResult.unanswered(key, e.getMessage()));
        }
        if (there.isEmpty()) {
            return each(requisition, key -> new PublishResult(key, null, words));
        }
        Map<String, PublishResult> results = new HashMap<>();
        there.forEach((key, found) -> results.put(key, new PublishResult(key, found.documentNo(), null)));
        List<RequisitionDraft.Line> rest = requisition.lines().stream()
                .filter(line -> !there.containsKey(line.draft().key()))
                .toList();
        if (!rest.isEmpty()) {
            results.putAll(publish(new RequisitionDraft(
                    requisition.warehouse(), requisition.vendorId(), requisition.required(), rest)));
        }
        return results;
    }

    private static Map<String, PublishResult> each(
            RequisitionDraft requisition, Function<String, PublishResult> result) {
        Map<String, PublishResult> results = new HashMap<>();
        requisition
                .lines()
                .forEach(line -> results.put(
                        line.draft().key(), result.apply(line.draft().key())));
        return results;
    }

    @Override
    public List<HostDocument> documents(List<String> keys) {
        Map<String, Found> found = requisitions.find(keys);
        return keys.stream()
                .map(key -> found.containsKey(key) ? document(found.get(key), null) : HostDocument.absent(key))
                .toList();
    }

    private static HostDocument document(Found found, String words) {
        return new HostDocument(found.key(), found.documentNo(), found.state(), words);
    }

    @Override
    public HostDocument cancel(String key) {
        Found found = requisitions.find(List.of(key)).get(key);
        if (found == null) {
            return HostDocument.absent(key);
        }
        if (found.state() == DocumentState.PROCESSED) {
            return document(
                    found, Texts.of(HostWriter.class).get("cancel-processed", found.documentNo(), found.status()));
        }
        if (found.state() == DocumentState.DRAFT) {
            try {
                requisitions.cancel(found);
            } catch (RestRefusal e) {
                return document(found, e.words());
            }
        }
        return new HostDocument(key, found.documentNo(), DocumentState.CANCELLED, null);
    }

    @Override
    public List<HostFinding> check() {
        List<HostFinding> found = new ArrayList<>(Obstacle.in(() -> {
            requisitions.find(List.of("check"));
            read(sql -> Headers.of(sql, rows, 0, LocalDate.now(clock)));
        }));
        if (session.isOpenToListeners()) {
            found.add(new HostFinding(Severity.WARNING, Place.of("rest_url"), Reason.of("check.idempiere-plain-text")));
        }
        return found;
    }

    @Override
    public List<PublishResult> writeLevels(List<OrderLevel> levels) {
        RestLevels target = new RestLevels(session);
        return read(sql -> LevelRow.each(levels, new Masters(sql, rows), target::write));
    }

    @Override
    public List<PublishResult> writeForecasts(List<ForecastLine> forecasts) {
        RestForecasts target = new RestForecasts(session);
        return read(sql -> SkuForecast.each(forecasts, new Masters(sql, rows), Periods.read(sql, rows), target::write));
    }
}
