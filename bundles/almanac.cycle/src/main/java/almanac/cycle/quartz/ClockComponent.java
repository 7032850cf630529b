package almanac.cycle.quartz;

import almanac.api.AlmanacException;
import almanac.api.Texts;
import almanac.api.run.JobEvent;
import almanac.api.run.JobStatus;
import almanac.api.run.Jobs;
import almanac.api.run.Planning;
import almanac.api.run.Worklist;
import almanac.api.store.PlanStore;
import almanac.cycle.PlannedHost;
import almanac.cycle.PlannedHostConfiguration;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.quartz.SchedulerException;
import org.quartz.spi.JobFactory;

/**
 * Offers the clock. It is made when first asked for, and started by {@code almanac serve} or where the framework property
 * {@value #SERVE} is true; a process that runs one command never plans on a schedule.
 */
@Component(
        service = {Jobs.class, Serving.class},
        configurationPid = ClockComponent.PID,
        immediate = true)
@Designate(ocd = ClockConfig.class)
public final class ClockComponent implements Jobs, Serving {
    public static final String PID = "almanac.clock";
    /** Framework property: whether the clock starts by itself. */
    public static final String SERVE = "almanac.serve";

    private final Planning planning;
    private final Worklist worklist;
    private final PlanStore store;
    private final ClockSettings settings;
    private final boolean startsByItself;
    private final List<PlannedHost> planned = new ArrayList<>();
    private PlanClock clock;
    private boolean started;

    @Activate
    public ClockComponent(
            BundleContext context,
            ClockConfig config,
            @Reference Planning planning,
            @Reference Worklist worklist,
            @Reference PlanStore store) {
        this.planning = planning;
        this.worklist = worklist;
        this.store = store;
        this.settings =
                new ClockSettings(config.threads(), config.misfireSeconds() * 1000L, config.checkInSeconds() * 1000L);
        this.startsByItself = Boolean.parseBoolean(context.getProperty(SERVE));
    }

    @Activate
    void activated() {
        if (startsByItself) {
            start();
        }
    }

    @Deactivate
    synchronized void deactivated() {
        if (clock != null) {
            clock.stop();
        }
    }

    /** A host that is taken out of the configuration stays in the shared schedule until someone removes its job. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    synchronized void addHost(PlannedHostConfiguration host) {
        planned.add(host.host());
        if (started) {
            clock().schedule(host.host());
        }
    }

    synchronized void removeHost(PlannedHostConfiguration host) {
        planned.remove(host.host());
    }

    @Override
    public synchronized void start() {
        if (!started) {
            planned.forEach(clock()::schedule);
            clock().start();
            started = true;
        }
    }

    @Override
    public void schedule(PlannedHost host) {
        clock().schedule(host);
    }

    @Override
    public void remove(String name) {
        clock().remove(name);
    }

    @Override
    public List<JobStatus> list() {
        return clock().list();
    }

    @Override
    public void runNow(String name) {
        clock().runNow(name);
    }

    @Override
    public void cancel(String name) {
        clock().cancel(name);
    }

    /** Makes the jobs that are due. */
    static JobFactory jobs(Planning planning, Worklist worklist, JobLog log) {
        return (fired, scheduler) -> fired.getJobDetail().getJobClass() == OutboxJob.class
                ? new OutboxJob(worklist)
                : new PlanJob(planning, log);
    }

    @Override
    public List<JobEvent> log(String name) {
        return clock().log(name);
    }

    private synchronized PlanClock clock() {
        if (clock == null) {
            try {
                JobLog log = new JobLog(Clock.systemUTC());
                clock = new PlanClock(
                        Schedulers.make(
                                store.dataSource(), store.isPostgres(), settings, jobs(planning, worklist, log)),
                        log);
            } catch (SchedulerException e) {
                throw new AlmanacException(Texts.of(ClockComponent.class).get("clock.failed", e.getMessage()), e);
            }
        }
        return clock;
    }
}
