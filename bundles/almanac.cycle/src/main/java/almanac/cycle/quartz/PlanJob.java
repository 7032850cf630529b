package almanac.cycle.quartz;

import almanac.api.AlmanacException;
import almanac.api.Progress;
import almanac.api.Tenant;
import almanac.api.run.PlanRequest;
import almanac.api.run.Planning;
import java.time.Instant;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.InterruptableJob;
import org.quartz.Job;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobKey;
import org.quartz.PersistJobDataAfterExecution;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plans one host. Refresh and retrain are triggers of one job, so that Quartz never runs them at once on any node. What came of it is
 * kept with the job.
 */
@DisallowConcurrentExecution
@PersistJobDataAfterExecution
public final class PlanJob implements Job, InterruptableJob {
    static final String HOST = "host";
    static final String TENANT = "tenant";
    static final String TRIGGER = "trigger";
    static final String RUNNING = "running";
    static final String CANCEL = "cancel";
    static final String START = ".lastStart";
    static final String RESULT = ".lastResult";

    private static final Logger LOG = LoggerFactory.getLogger(PlanJob.class);

    private final Planning planning;
    private final JobLog log;
    private volatile boolean interrupted;

    PlanJob(Planning planning, JobLog log) {
        this.planning = planning;
        this.log = log;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        String trigger = context.getMergedJobDataMap().getString(TRIGGER);
        JobDataMap data = context.getJobDetail().getJobDataMap();
        data.put(RUNNING, trigger);
        data.put(trigger + START, Instant.now().toString());
        data.remove(CANCEL);
        keep(context);
        String name = context.getJobDetail().getKey().getName();
        log.begin(name, trigger);
        try {
            String result = run(context, trigger, data);
            data.put(trigger + RESULT, result);
            log.end(name, trigger, result);
        } finally {
            data.remove(RUNNING);
        }
    }

    private String run(JobExecutionContext context, String trigger, JobDataMap data) {
        String host = data.getString(HOST);
        PlanRequest request = new PlanRequest(
                new Tenant(data.getString(TENANT)), host, null, Kind.of(trigger).retrains(), trigger);
        JobKey key = context.getJobDetail().getKey();
        Progress progress = new LoggedProgress(
                new CancelSignal(context.getScheduler(), key, () -> interrupted), log, key.getName(), trigger);
        try {
            LOG.info("{} of {} begins", trigger, host);
            planning.plan(request, progress);
            LOG.info("{} of {} is complete", trigger, host);
            return "ok";
        } catch (AlmanacException e) {
            LOG.warn("{} of {} failed: {}", trigger, host, e.getMessage(), e);
            return e.getMessage();
        } catch (RuntimeException e) {
            LOG.error("{} of {} failed: {}", trigger, host, e.toString(), e);
            return e.toString();
        }
    }

    /** Shows the beginning to other nodes; the end is kept by Quartz itself. */
    private static void keep(JobExecutionContext context) throws JobExecutionException {
        try {
            JobDetail detail = context.getJobDetail();
            context.getScheduler().addJob(detail, true);
        } catch (SchedulerException e) {
            throw new JobExecutionException(e);
        }
    }

    @Override
    public void interrupt() {
        interrupted = true;
    }
}
