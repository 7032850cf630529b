package almanac.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the database, while a run is written, that its process lives. */
final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final long PERIOD_SECONDS = RunTable.PATIENCE.toSeconds() / 10;

    private final StoreDatabase database;
    private final long runId;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "almanac-store-heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    Heartbeat(StoreDatabase database, long runId) {
        this.database = database;
        this.runId = runId;
        clock.scheduleAtFixedRate(this::beat, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    private void beat() {
        try {
            database.change(dsl -> RunTable.beat(dsl, runId));
        } catch (RuntimeException e) {
            // The run itself fails at its next write, if the database stays away.
            LOG.warn("No sign of life could be stored for run {}: {}", runId, e.toString(), e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
