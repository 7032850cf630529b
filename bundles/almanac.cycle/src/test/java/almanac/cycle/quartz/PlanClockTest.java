package almanac.cycle.quartz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.AlmanacException;
import almanac.api.CancelledException;
import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.UsageException;
import almanac.api.demand.TimeBucket;
import almanac.api.run.Explanation;
import almanac.api.run.JobEvent;
import almanac.api.run.JobStatus;
import almanac.api.run.PlanRequest;
import almanac.api.run.Planning;
import almanac.api.run.PlanningRun;
import almanac.api.store.PlanScope;
import almanac.cycle.PlannedHost;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quartz on its own tables in H2: what nodes of one store see of each other. */
class PlanClockTest {
    private static final PlanScope SCOPE = new PlanScope(Tenant.DEFAULT, "folder:/data/shop");
    private static final String NEVER = "0 0 0 1 1 ? 2099";
    private static final String EVERY_SECOND = "* * * ? * *";

    private JdbcDataSource database;
    private final List<PlanClock> nodes = new ArrayList<>();

    @BeforeEach
    void makeTables() throws Exception {
        database = ClockTables.make();
    }

    @AfterEach
    void stopAll() {
        nodes.forEach(PlanClock::stop);
    }

    @Test
    void a_schedule_is_still_there_after_a_restart() throws Exception {
        PlanClock first = node(new Recorder());
        first.schedule(host(PlannedHost.NIGHTLY, PlannedHost.WEEKLY));
        stop(first);

        List<JobStatus> jobs = node(new Recorder()).list();

        assertThat(jobs).extracting(JobStatus::name).containsExactly("shop/refresh", "shop/retrain");
        assertThat(jobs).extracting(JobStatus::host).containsOnly("folder:/data/shop");
        assertThat(jobs).extracting(JobStatus::cron).containsExactly(PlannedHost.NIGHTLY, PlannedHost.WEEKLY);
        assertThat(jobs).allSatisfy(j -> {
            assertThat(j.running()).isFalse();
            assertThat(j.lastResult()).isNull();
            assertThat(j.nextStart()).isAfter(Instant.now());
        });
    }

    @Test
    void two_nodes_run_a_job_once() throws Exception {
        Recorder planning = new Recorder();
        PlanClock one = node(planning);
        PlanClock two = node(planning);
        one.schedule(host(NEVER, NEVER));
        two.schedule(host(NEVER, NEVER));
        one.start();
        two.start();

        one.runNow("shop/refresh");
        assertThat(planning.requests.poll(20, TimeUnit.SECONDS))
                .isEqualTo(new PlanRequest(Tenant.DEFAULT, SCOPE.host(), null, false, "refresh"));
        await(() -> "ok".equals(status(two, "shop/refresh").lastResult()));

        assertThat(planning.started.get()).isEqualTo(1);
        assertThat(status(two, "shop/refresh").lastStart()).isNotNull();
        assertThat(status(two, "shop/retrain").lastResult()).isNull();
    }

    @Test
    void refresh_and_retrain_of_a_host_never_run_at_once() throws Exception {
        Recorder planning = new Recorder();
        planning.holdRuns();
        PlanClock one = node(planning);
        PlanClock two = node(planning);
        one.schedule(host(NEVER, NEVER));
        one.start();
        two.start();

        one.runNow("shop/refresh");
        planning.requests.poll(20, TimeUnit.SECONDS);
        two.runNow("shop/retrain");

        assertThat(planning.requests.poll(2, TimeUnit.SECONDS)).isNull();
        assertThat(status(two, "shop/refresh").running()).isTrue();
        planning.release.countDown();
        assertThat(planning.requests.poll(20, TimeUnit.SECONDS).trigger()).isEqualTo("retrain");
        await(() -> "ok".equals(status(one, "shop/retrain").lastResult()));
        assertThat(planning.most.get()).isEqualTo(1);
    }

    @Test
    void a_run_is_cancelled_from_another_node() throws Exception {
        Recorder planning = new Recorder();
        planning.holdRuns();
        PlanClock one = node(planning);
        PlanClock two = node(new Recorder());
        one.schedule(host(NEVER, NEVER));
        one.start();
        one.runNow("shop/refresh");
        planning.requests.poll(20, TimeUnit.SECONDS);

        two.cancel("shop/refresh");

        await(() -> "cancelled".equals(status(two, "shop/refresh").lastResult()));
        assertThat(status(two, "shop/refresh").running()).isFalse();
    }

    @Test
    void a_run_writes_a_log_of_its_steps_and_of_its_end() throws Exception {
        Recorder planning = new Recorder();
        planning.holdRuns();
        PlanClock clock = node(planning);
        clock.schedule(host(NEVER, NEVER));
        clock.start();
        clock.runNow("shop/refresh");
        planning.requests.poll(20, TimeUnit.SECONDS);

        await(() -> clock.log("shop/refresh").size() == 2);
        JobEvent step = clock.log("shop/refresh").get(1);
        assertThat(step.step()).isEqualTo("forecast");
        assertThat(step.done()).isEqualTo(3);
        assertThat(step.total()).isEqualTo(12);
        assertThat(clock.log("shop/retrain")).isEmpty();

        clock.cancel("shop/refresh");
        await(() -> "cancelled".equals(status(clock, "shop/refresh").lastResult()));
        List<JobEvent> log = clock.log("shop/refresh");
        assertThat(log).hasSize(3).extracting(JobEvent::result).containsExactly(null, null, "cancelled");
    }

    @Test
    void a_failure_is_kept_as_the_result() throws Exception {
        Recorder planning = new Recorder();
        planning.failure = new AlmanacException("demand.csv, row 3, column quantity: not a number");
        PlanClock clock = node(planning);
        clock.schedule(host(NEVER, NEVER));
        clock.start();

        clock.runNow("shop/retrain");

        await(() -> status(clock, "shop/retrain").lastResult() != null);
        assertThat(status(clock, "shop/retrain").lastResult())
                .isEqualTo("demand.csv, row 3, column quantity: not a number");
    }

    @Test
    void a_missed_run_is_made_up_for_once_where_asked() throws Exception {
        assertThat(startsAfterPause(PlannedHost.Misfire.RUN_ONCE)).isEqualTo(1);
    }

    @Test
    void a_missed_run_is_left_out_where_asked() throws Exception {
        assertThat(startsAfterPause(PlannedHost.Misfire.SKIP)).isZero();
    }

    /** A run that was due yesterday, while nothing ran, and is due again in many years. */
    private int startsAfterPause(PlannedHost.Misfire misfire) throws Exception {
        PlanClock before = node(new Recorder());
        before.schedule(new PlannedHost("shop", SCOPE, null, List.of(), "0 0 0 1 1 ? 2027-2099", "", "UTC", misfire));
        stop(before);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE QRTZ_TRIGGERS SET START_TIME = 0, NEXT_FIRE_TIME = "
                    + Instant.now().minusSeconds(86_400).toEpochMilli());
        }
        Recorder planning = new Recorder();
        PlanClock after = node(planning);
        after.start();
        planning.requests.poll(4, TimeUnit.SECONDS);
        return planning.started.get();
    }

    @Test
    void a_cron_runs_by_itself() throws Exception {
        Recorder planning = new Recorder();
        PlanClock clock = node(planning);
        clock.schedule(host(EVERY_SECOND, ""));
        clock.start();
        assertThat(planning.requests.poll(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(clock.list()).hasSize(1);
    }

    @Test
    void an_unreadable_cron_or_an_unknown_job_is_wrong_use() throws Exception {
        PlanClock clock = node(new Recorder());
        assertThatThrownBy(() -> clock.schedule(host("every night", "")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("every night");
        assertThatThrownBy(() -> clock.runNow("shop/refresh"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("shop/refresh");
    }

    @Test
    void a_removed_host_has_no_jobs() throws Exception {
        PlanClock clock = node(new Recorder());
        clock.schedule(host(NEVER, NEVER));
        clock.remove("shop/refresh");
        assertThat(clock.list()).isEmpty();
    }

    private static PlannedHost host(String refresh, String retrain) {
        return new PlannedHost("shop", SCOPE, null, List.of(), refresh, retrain, "", PlannedHost.Misfire.RUN_ONCE);
    }

    private PlanClock node(Planning planning) throws Exception {
        ClockSettings settings = new ClockSettings(2, 2_000, 1_000);
        JobLog log = new JobLog(Clock.systemUTC());
        PlanClock clock = new PlanClock(
                Schedulers.make(database, false, settings, (fired, s) -> new PlanJob(planning, log)), log);
        nodes.add(clock);
        return clock;
    }

    private void stop(PlanClock clock) {
        clock.stop();
        nodes.remove(clock);
    }

    private static JobStatus status(PlanClock clock, String name) {
        return clock.list().stream()
                .filter(j -> j.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    /** Notes what it was asked for; may hold runs until they are released or cancelled. */
    private static final class Recorder implements Planning {
        private final BlockingQueue<PlanRequest> requests = new LinkedBlockingQueue<>();
        private final AtomicInteger started = new AtomicInteger();
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private volatile CountDownLatch release = new CountDownLatch(0);
        private volatile RuntimeException failure;

        void holdRuns() {
            release = new CountDownLatch(1);
        }

        @Override
        public PlanningRun plan(PlanRequest request, Progress progress) {
            started.incrementAndGet();
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                progress.begin("forecast", 12);
                progress.done(3);
                requests.add(request);
                while (!release.await(50, TimeUnit.MILLISECONDS)) {
                    if (progress.isCancelled()) {
                        throw new CancelledException("cancelled");
                    }
                }
                if (failure != null) {
                    throw failure;
                }
                return PlanningRun.starting(
                        SCOPE, LocalDate.of(2026, 1, 4), TimeBucket.WEEK, request.trigger(), Instant.now());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                now.decrementAndGet();
            }
        }

        @Override
        public Optional<PlanningRun> lastRun(Tenant tenant, String host) {
            return Optional.empty();
        }

        @Override
        public Optional<Explanation> explain(PlanningRun run, Sku sku) {
            return Optional.empty();
        }
    }
}
