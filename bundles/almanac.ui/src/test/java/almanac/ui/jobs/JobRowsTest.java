package almanac.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.run.JobEvent;
import almanac.api.run.JobStatus;
import almanac.api.run.PlanningRun;
import almanac.api.store.PlanScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobRowsTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private static JobStatus job(boolean running) {
        return new JobStatus("demo/refresh", "demo", "refresh", "0 0 2 * * ?", running, NOON, "ok", null);
    }

    private static JobEvent event(int second, String step, long done, long total, String result) {
        return new JobEvent(NOON.plusSeconds(second), "refresh", step, done, total, result);
    }

    @Test
    void aJobThatRunsSaysHowFarItIs() {
        List<JobEvent> log = List.of(event(0, null, 0, 0, null), event(1, "forecast", 120, 400, null));
        String now = new JobRows().of(job(true), log).get(4);
        assertThat(now).contains("120").contains("400").contains("30");
        assertThat(new JobRows().of(job(true), List.of()).get(4))
                .as("on another node")
                .isNotEqualTo(now)
                .isNotBlank();
    }

    @Test
    void theLogHasTheLatestFirstAndRunsOfOtherNodesToo() {
        PlanningRun run = PlanningRun.starting(
                        new PlanScope(Tenant.DEFAULT, "demo"), LocalDate.EPOCH, TimeBucket.WEEK, "refresh", NOON)
                .withId(7)
                .finished(NOON.plusSeconds(1), 456, 12, List.of());
        List<JobEvent> events = List.of(
                event(-9, null, 0, 0, null), event(-8, "forecast", 0, 0, null), event(2, null, 0, 0, "no host"));

        List<List<String>> log = new JobRows().log(events, List.of(run));

        assertThat(log).hasSize(4);
        assertThat(log.get(0).get(1)).contains("no host");
        assertThat(log.get(1).get(1)).contains("7").contains("456").contains("12");
    }
}
