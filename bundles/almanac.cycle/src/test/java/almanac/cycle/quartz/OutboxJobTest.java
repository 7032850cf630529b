package almanac.cycle.quartz;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.AlmanacException;
import almanac.api.run.Worklist;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drafts that a host did not answer are tried again by a clock that serves, once for all nodes of the store. */
class OutboxJobTest {
    private JdbcDataSource database;
    private final List<PlanClock> nodes = new ArrayList<>();
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final CountDownLatch answer = new CountDownLatch(1);
    private volatile boolean slow;
    private volatile RuntimeException failure;

    @BeforeEach
    void makeTables() throws SQLException {
        database = ClockTables.make();
    }

    @AfterEach
    void stopAll() {
        nodes.forEach(PlanClock::stop);
    }

    /** A worklist that only notes what is asked of it. */
    private Worklist worklist() {
        return (Worklist) Proxy.newProxyInstance(
                Worklist.class.getClassLoader(), new Class<?>[] {Worklist.class}, (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    if (slow) {
                        answer.await();
                    }
                    if (failure != null) {
                        throw failure;
                    }
                    return 1;
                });
    }

    private PlanClock node() throws Exception {
        // No firing counts as missed, however slow the machine is.
        ClockSettings settings = new ClockSettings(2, 3_600_000, 1_000);
        JobLog log = new JobLog(Clock.systemUTC());
        PlanClock clock = new PlanClock(
                Schedulers.make(database, false, settings, ClockComponent.jobs(null, worklist(), log)), log);
        nodes.add(clock);
        return clock;
    }

    /** Triggers of the outbox that will fire again. */
    private int scheduled() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT COUNT(*) FROM QRTZ_TRIGGERS WHERE TRIGGER_GROUP = 'almanac.outbox'"
                                + " AND NEXT_FIRE_TIME > 0 AND TRIGGER_STATE NOT IN ('ERROR', 'COMPLETE', 'PAUSED')")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void a_clock_that_serves_tries_again() throws Exception {
        PlanClock clock = node();
        assertThat(scheduled())
                .as("a process that runs one command tries nothing")
                .isZero();
        clock.start();
        assertThat(asked.poll(90, TimeUnit.SECONDS)).isEqualTo("retry");
        assertThat(scheduled()).isEqualTo(1);
        assertThat(clock.list()).as("it is no planning run").isEmpty();
    }

    @Test
    void nodes_of_one_store_share_one_schedule() throws Exception {
        node().start();
        node().start();
        node().start();
        assertThat(asked.poll(90, TimeUnit.SECONDS)).isEqualTo("retry");
        assertThat(scheduled()).isEqualTo(1);
    }

    @Test
    void a_clock_that_stops_waits_for_it() throws Exception {
        slow = true;
        PlanClock clock = node();
        clock.start();
        assertThat(asked.poll(90, TimeUnit.SECONDS)).isEqualTo("retry");
        Thread stopping = new Thread(clock::stop);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        stopping.setUncaughtExceptionHandler((thread, e) -> thrown.set(e));
        stopping.start();
        while (stopping.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        answer.countDown();
        stopping.join();
        assertThat(thrown.get()).isNull();
        nodes.clear();
        assertThat(scheduled()).isEqualTo(1);
    }

    @Test
    void a_failure_does_not_end_it() throws Exception {
        failure = new AlmanacException("the store is not there");
        node().start();
        assertThat(asked.poll(90, TimeUnit.SECONDS)).isEqualTo("retry");
        stopAll();
        nodes.clear();
        assertThat(scheduled()).isEqualTo(1);
    }
}
