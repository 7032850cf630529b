package almanac.cycle.quartz;

import almanac.api.run.JobStatus;
import java.time.Instant;
import java.util.Date;
import org.quartz.CronTrigger;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.Trigger;

/** Reads what is known of a job from what Quartz keeps. */
final class JobStatuses {
    private JobStatuses() {}

    /**
     * The status of one trigger of a job.
     *
     * @param state blocked while the job runs on any node, because it never runs twice at once
     */
    static JobStatus of(JobDetail detail, CronTrigger trigger, Trigger.TriggerState state) {
        JobDataMap data = detail.getJobDataMap();
        String kind = trigger.getJobDataMap().getString(PlanJob.TRIGGER);
        String start = data.getString(kind + PlanJob.START);
        boolean running = state == Trigger.TriggerState.BLOCKED && kind.equals(data.getString(PlanJob.RUNNING));
        Date next = state == Trigger.TriggerState.PAUSED ? null : trigger.getNextFireTime();
        return new JobStatus(
                trigger.getKey().getName(),
                data.getString(PlanJob.HOST),
                kind,
                trigger.getCronExpression(),
                running,
                start == null ? null : Instant.parse(start),
                data.getString(kind + PlanJob.RESULT),
                next == null ? null : next.toInstant());
    }
}
