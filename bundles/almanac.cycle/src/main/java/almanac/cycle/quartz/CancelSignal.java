package almanac.cycle.quartz;

import almanac.api.Progress;
import java.util.function.BooleanSupplier;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a run to stop, when this node or, through the job's stored data, another one asked for it. */
final class CancelSignal implements Progress {
    private static final Logger LOG = LoggerFactory.getLogger(CancelSignal.class);
    private static final long LOOK_NANOS = 2_000_000_000L;

    private final Scheduler scheduler;
    private final JobKey job;
    private final BooleanSupplier here;
    private volatile boolean elsewhere;
    private volatile long lastLook = System.nanoTime();

    CancelSignal(Scheduler scheduler, JobKey job, BooleanSupplier here) {
        this.scheduler = scheduler;
        this.job = job;
        this.here = here;
    }

    @Override
    public boolean isCancelled() {
        if (!elsewhere && System.nanoTime() - lastLook > LOOK_NANOS) {
            lastLook = System.nanoTime();
            elsewhere = isAskedElsewhere();
        }
        return here.getAsBoolean() || elsewhere;
    }

    private boolean isAskedElsewhere() {
        try {
            JobDetail detail = scheduler.getJobDetail(job);
            return detail == null || detail.getJobDataMap().containsKey(PlanJob.CANCEL);
        } catch (SchedulerException e) {
            LOG.warn("cannot see whether {} was cancelled; it goes on: {}", job, e.toString(), e);
            return false;
        }
    }
}
