package almanac.store;

import almanac.api.AlmanacException;
import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.host.LeftOut;
import almanac.api.replenishment.SkuPlan;
import almanac.api.run.PlanningRun;
import almanac.api.store.OverrideEffect;
import almanac.api.store.RunWriter;
import almanac.api.store.SuggestionBook;
import almanac.store.codec.SeriesCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one run, part by part, each part in its own transaction. Nothing refers to the run until it is complete, so a process that
 * dies leaves rows that nobody sees, which the next run of the scope deletes.
 */
final class SqlRunWriter implements RunWriter {
    private static final Logger LOG = LoggerFactory.getLogger(SqlRunWriter.class);

    /** Forecasts wait so long at most before they are sent: what is sent is not lost with the process. */
    private static final long SEND_NANOS = 2_000_000_000L;

    private final StoreDatabase database;
    private final long scopeId;
    private final PlanningRun run;
    private final RunOwner owner;
    private final int kept;
    private final Heartbeat heartbeat;
    private final SeriesCodec codec = new SeriesCodec();
    private final List<SeriesTable.Incoming> series = new ArrayList<>();
    private final List<Row> forecasts = new ArrayList<>();
    private final List<Row> paths = new ArrayList<>();
    private final List<Long> cutShort;
    private List<ForecastTable.Key> takenUp = List.of();
    private long forecastsSentAt = System.nanoTime();
    private final List<OverrideEffect> effects = new ArrayList<>();
    private int seriesSent;
    private int forecastsSent;
    private int models;
    private int ranked;
    private int leftOut;
    private boolean done;

    /**
     * @param run with its id
     * @param cutShort runs whose forecasts this one may take up, one at most; deleted at the latest when this run is complete
     * @param owner closed with this
     * @param kept how many complete runs of the scope are kept
     */
    SqlRunWriter(StoreDatabase database, long scopeId, PlanningRun run, List<Long> cutShort, RunOwner owner, int kept) {
        this.database = database;
        this.scopeId = scopeId;
        this.run = run;
        this.cutShort = List.copyOf(cutShort);
        this.owner = owner;
        this.kept = kept;
        this.heartbeat = new Heartbeat(database, run.id());
    }

    @Override
    public PlanningRun run() {
        return run;
    }

    @Override
    public void series(CleanedSeries one) {
        series.add(SeriesTable.Incoming.of(one, codec.pack(one)));
        if (series.size() >= Sql.CHUNK) {
            sendSeries();
        }
    }

    @Override
    public void forecast(ForecastOutcome outcome) {
        forecasts.add(ForecastTable.row(run.id(), outcome));
        PathsTable.row(run.id(), outcome.forecast()).ifPresent(paths::add);
        if (forecasts.size() >= Sql.CHUNK || System.nanoTime() - forecastsSentAt > SEND_NANOS) {
            sendForecasts();
        }
    }

    @Override
    public List<Sku> takeUp(String fingerprint) {
        write(dsl -> {
            RunTable.setFingerprint(dsl, run.id(), fingerprint);
            cutShort.forEach(other -> {
                if (RunTable.fingerprint(dsl, other).filter(fingerprint::equals).isPresent()) {
                    PathsTable.move(dsl, other, run.id());
                }
            });
            Retention.deleteUnfinished(dsl, scopeId, cutShort);
            takenUp = PathsTable.keys(dsl, run.id());
        });
        forecastsSent += takenUp.size();
        return takenUp.stream().map(ForecastTable.Key::sku).toList();
    }

    @Override
    public Stream<ForecastOutcome> takenUp() {
        return Sql.lookUp(takenUp, part -> database.read(dsl -> PathsTable.fetch(dsl, part)));
    }

    @Override
    public void model(FittedModel model, String scopeOfModel) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            model.write(bytes);
        } catch (IOException e) {
            throw new AlmanacException(
                    StoreFailures.TEXTS.get("run.model", model.provenance().method(), e.getMessage()), e);
        }
        write(dsl -> ModelTable.add(dsl, scopeId, run.id(), model.provenance(), scopeOfModel, bytes.toByteArray()));
        models++;
    }

    @Override
    public void plans(List<SkuPlan> plans) {
        Sql.chunks(plans).forEach(part -> {
            write(dsl -> PlanTable.add(dsl, run.id(), ranked + 1, part));
            ranked += part.size();
        });
    }

    @Override
    public void overrideEffects(List<OverrideEffect> more) {
        effects.addAll(more);
    }

    @Override
    public void leftOut(List<LeftOut> rows) {
        Sql.chunks(rows).forEach(part -> {
            write(dsl -> LeftOutTable.add(dsl, run.id(), leftOut + 1, part));
            leftOut += part.size();
        });
    }

    @Override
    public PlanningRun complete(PlanningRun finished) {
        return complete(finished, book -> List.of());
    }

    @Override
    public PlanningRun complete(PlanningRun finished, Function<SuggestionBook, List<SkuPlan>> settle) {
        sendSeries();
        sendForecasts();
        PlanningRun stored = asStored(finished);
        write(dsl -> {
            checkNothingIsLost(dsl);
            List<SkuPlan> settled = settle.apply(new SqlSuggestionBook(dsl, scopeId));
            OverrideEffectTable.put(dsl, scopeId, effects);
            Sql.chunks(settled).forEach(part -> PlanTable.change(dsl, run.id(), part));
            RunTable.complete(dsl, scopeId, stored);
            ModelTable.complete(dsl, run.id());
            Retention.deleteUnfinished(dsl, scopeId, cutShort);
        });
        end();
        database.makeDurable();
        applyRetention();
        return stored;
    }

    @Override
    public void close() {
        if (!done) {
            end();
            deleteWhatIsWritten();
        }
    }

    /** Sends what there is and stops without a word, as if the process were killed. */
    void abandon() {
        sendSeries();
        sendForecasts();
        end();
    }

    private void end() {
        done = true;
        heartbeat.close();
        owner.close();
    }

    /** An embedded database that another process serves forgets its last moments when that process is killed. */
    private void checkNothingIsLost(DSLContext dsl) {
        boolean all = SeriesTable.count(dsl, run.id()) == seriesSent
                && ForecastTable.count(dsl, run.id()) == forecastsSent
                && ModelTable.count(dsl, run.id()) == models
                && PlanTable.count(dsl, run.id()) == ranked
                && LeftOutTable.count(dsl, run.id()) == leftOut;
        if (!all) {
            throw new AlmanacException(StoreFailures.TEXTS.get("run.lost", Long.toString(run.id())));
        }
    }

    private void sendSeries() {
        if (!series.isEmpty()) {
            write(dsl -> SeriesTable.add(dsl, scopeId, run.id(), series));
            seriesSent += series.size();
            series.clear();
        }
    }

    private void sendForecasts() {
        if (!forecasts.isEmpty()) {
            write(dsl -> {
                ForecastTable.add(dsl, forecasts);
                PathsTable.add(dsl, paths);
            });
            forecastsSent += forecasts.size();
            forecasts.clear();
            paths.clear();
            forecastsSentAt = System.nanoTime();
        }
    }

    /** Writes a part, if the run has not been taken for abandoned and deleted meanwhile. */
    private void write(Consumer<DSLContext> part) {
        database.change(dsl -> {
            ScopeTable.lock(dsl, scopeId);
            if (done || !RunTable.isRunning(dsl, run.id())) {
                throw new AlmanacException(StoreFailures.TEXTS.get("run.cleared", Long.toString(run.id())));
            }
            part.accept(dsl);
        });
    }

    private PlanningRun asStored(PlanningRun finished) {
        Instant end = finished.finishedAt() == null ? Instant.now() : finished.finishedAt();
        return new PlanningRun(
                run.id(),
                run.scope(),
                finished.asOf(),
                finished.bucket(),
                run.trigger(),
                PlanningRun.State.COMPLETE,
                run.startedAt(),
                RunTable.stored(end),
                finished.skus(),
                finished.suggestions(),
                finished.notes());
    }

    private void applyRetention() {
        try {
            while (database.transact(dsl -> PathsTable.deleteSome(dsl, scopeId)) > 0) {
                // Until none is left.
            }
            database.change(dsl -> Retention.apply(dsl, scopeId, kept));
        } catch (AlmanacException e) {
            // The run is complete; the next one deletes what is too much now.
            LOG.warn("Old planning runs could not be deleted: {}", e.getMessage(), e);
        }
    }

    private void deleteWhatIsWritten() {
        try {
            database.change(dsl -> {
                ScopeTable.lock(dsl, scopeId);
                Retention.deleteUnfinished(dsl, scopeId, List.of(run.id()));
            });
        } catch (AlmanacException e) {
            // Nobody sees the run; the next one of the scope deletes it when this process is gone.
            LOG.info("The unfinished planning run {} could not be deleted: {}", run.id(), e.getMessage(), e);
        }
    }
}
