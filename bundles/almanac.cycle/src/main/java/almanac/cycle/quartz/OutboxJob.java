package almanac.cycle.quartz;

import almanac.api.AlmanacException;
import almanac.api.run.Worklist;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every minute, on one node, tries drafts again that hosts did not answer. When each is due the outbox says. */
@DisallowConcurrentExecution
public final class OutboxJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxJob.class);
    private static final TriggerKey KEY = new TriggerKey("retry", "almanac.outbox");

    private final Worklist worklist;

    OutboxJob(Worklist worklist) {
        this.worklist = worklist;
    }

    /** Puts it on the schedule that all nodes share, where it is not there yet. */
    static void schedule(Scheduler scheduler) throws SchedulerException {
        if (scheduler.checkExists(KEY)) {
            return;
        }
        Trigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(KEY)
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
        scheduler.scheduleJob(
                JobBuilder.newJob(OutboxJob.class)
                        .withIdentity(KEY.getName(), KEY.getGroup())
                        .build(),
                trigger);
    }

    @Override
    public void execute(JobExecutionContext context) {
        try {
            int tried = worklist.retry();
            if (tried > 0) {
                LOG.info("{} drafts were tried again", tried);
            }
        } catch (AlmanacException e) {
            LOG.warn("the outbox cannot be worked on: {}", e.getMessage(), e);
        }
    }
}
