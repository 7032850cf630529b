package almanac.cycle.quartz;

import almanac.api.AlmanacException;
import almanac.api.Texts;
import almanac.api.UsageException;
import almanac.api.run.JobEvent;
import almanac.api.run.JobStatus;
import almanac.api.run.Jobs;
import almanac.cycle.PlannedHost;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.quartz.CronTrigger;
import org.quartz.InterruptableJob;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;

/** The schedules of planning runs, kept in the store and shared by its nodes. */
final class PlanClock implements Jobs {
    static final String GROUP = "almanac.plan";

    private final Scheduler scheduler;
    private final JobLog log;
    private final Texts texts;

    /**
     * @param log that this node's jobs write
     */
    PlanClock(Scheduler scheduler, JobLog log) {
        this.scheduler = scheduler;
        this.log = log;
        this.texts = Texts.of(PlanClock.class);
    }

    /** Lets this node run what is due; before, it only tells and takes orders. */
    void start() {
        Quartz.run(() -> {
            OutboxJob.schedule(scheduler);
            scheduler.start();
        });
    }

    /**
     * Ends this node's part; a run that goes on is told to stop and waited for, as is work that is short and cannot be told. Schedules stay
     * in the store.
     */
    void stop() {
        Quartz.run(() -> {
            for (var context : scheduler.getCurrentlyExecutingJobs()) {
                if (context.getJobInstance() instanceof InterruptableJob) {
                    scheduler.interrupt(context.getJobDetail().getKey());
                }
            }
            scheduler.shutdown(true);
        });
    }

    /** Puts a host on the schedule, or changes its schedule; one that is as it was keeps what is due. */
    void schedule(PlannedHost host) {
        Quartz.run(() -> {
            scheduler.addJob(detail(host), true);
            for (Kind kind : Kind.values()) {
                schedule(host, kind);
            }
        });
    }

    private JobDetail detail(PlannedHost host) throws SchedulerException {
        JobKey key = new JobKey(host.name(), GROUP);
        JobDetail before = scheduler.getJobDetail(key);
        JobDataMap data = before == null ? new JobDataMap() : before.getJobDataMap();
        data.put(PlanJob.HOST, host.scope().host());
        data.put(PlanJob.TENANT, host.scope().tenant().id());
        return JobBuilder.newJob(PlanJob.class)
                .withIdentity(key)
                .usingJobData(data)
                .storeDurably()
                .requestRecovery()
                .build();
    }

    private void schedule(PlannedHost host, Kind kind) throws SchedulerException {
        TriggerKey key = new TriggerKey(jobName(host.name(), kind), GROUP);
        CronTrigger wanted = CronTriggers.of(host, kind, key);
        Trigger before = scheduler.getTrigger(key);
        if (wanted == null) {
            scheduler.unscheduleJob(key);
        } else if (before == null) {
            scheduler.scheduleJob(wanted);
        } else if (!CronTriggers.same(before, wanted)) {
            scheduler.rescheduleJob(key, wanted);
        }
    }

    @Override
    public List<JobStatus> list() {
        return Quartz.get(() -> {
            List<JobStatus> all = new ArrayList<>();
            Set<JobKey> keys = scheduler.getJobKeys(GroupMatcher.jobGroupEquals(GROUP));
            for (JobKey key : keys) {
                JobDetail detail = scheduler.getJobDetail(key);
                for (Trigger trigger : scheduler.getTriggersOfJob(key)) {
                    if (trigger instanceof CronTrigger cron) {
                        all.add(JobStatuses.of(detail, cron, scheduler.getTriggerState(cron.getKey())));
                    }
                }
            }
            all.sort(Comparator.comparing(JobStatus::name));
            return all;
        });
    }

    @Override
    public void runNow(String name) {
        Quartz.run(() -> {
            Trigger trigger = known(name);
            scheduler.triggerJob(trigger.getJobKey(), trigger.getJobDataMap());
        });
    }

    @Override
    public void cancel(String name) {
        Quartz.run(() -> {
            JobKey key = known(name).getJobKey();
            if (!scheduler.interrupt(key)) {
                JobDetail detail = scheduler.getJobDetail(key);
                if (detail.getJobDataMap().containsKey(PlanJob.RUNNING)) {
                    detail.getJobDataMap().put(PlanJob.CANCEL, "true");
                    scheduler.addJob(detail, true);
                }
            }
        });
    }

    @Override
    public List<JobEvent> log(String name) {
        return Quartz.get(() -> {
            Trigger trigger = known(name);
            String kind = trigger.getJobDataMap().getString(PlanJob.TRIGGER);
            return log.lines(trigger.getJobKey().getName()).stream()
                    .filter(e -> e.trigger().equals(kind))
                    .toList();
        });
    }

    /** Takes a host off the schedule, by the name of either of its jobs. */
    void remove(String name) {
        Quartz.run(() -> scheduler.deleteJob(known(name).getJobKey()));
    }

    private Trigger known(String name) throws SchedulerException {
        Trigger trigger = scheduler.getTrigger(new TriggerKey(name, GROUP));
        if (trigger == null) {
            throw new UsageException(texts.get("job.unknown", name));
        }
        return trigger;
    }

    static String jobName(String hostName, Kind kind) {
        return hostName + '/' + kind.text();
    }

    /** Quartz's failures in our words. */
    private static final class Quartz {
        interface Call<T> {
            T make() throws SchedulerException;
        }

        interface Action {
            void make() throws SchedulerException;
        }

        static <T> T get(Call<T> call) {
            try {
                return call.make();
            } catch (SchedulerException e) {
                throw new AlmanacException(Texts.of(PlanClock.class).get("clock.failed", message(e)), e);
            }
        }

        static void run(Action action) {
            get(() -> {
                action.make();
                return null;
            });
        }

        private static String message(Throwable e) {
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            return String.valueOf(root.getMessage());
        }
    }
}
