package almanac.api.run;

import java.time.Instant;

/**
 * A scheduled job.
 *
 * @param name unique
 * @param host what it plans
 * @param trigger {@code refresh} or {@code retrain}
 * @param cron Quartz cron expression
 * @param running whether it runs now, on any node
 * @param lastStart null before the first time
 * @param lastResult null before the first time; {@code ok}, or the failure's line
 * @param nextStart null where it is paused
 */
public record JobStatus(
        String name,
        String host,
        String trigger,
        String cron,
        boolean running,
        Instant lastStart,
        String lastResult,
        Instant nextStart) {}
