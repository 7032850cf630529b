package almanac.cycle.quartz;

import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.jdbcjobstore.StdJDBCDelegate;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.spi.JobFactory;
import org.quartz.utils.DBConnectionManager;

/** Makes Quartz schedulers that keep their jobs in the store and share them with every node of the same store. */
final class Schedulers {
    /** One name for all nodes: what shares it shares its jobs. */
    private static final String NAME = "almanac";

    private Schedulers() {}

    /** A scheduler that is not started yet; it can be asked, and given jobs, all the same. */
    static Scheduler make(DataSource source, boolean postgres, ClockSettings settings, JobFactory jobs)
            throws SchedulerException {
        String sourceName = "almanac-" + UUID.randomUUID();
        DBConnectionManager.getInstance().addConnectionProvider(sourceName, new StoreConnections(source));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Quartz finds the class of a stored job through the context class loader of the thread that makes the
        // scheduler.
        thread.setContextClassLoader(PlanJob.class.getClassLoader());
        try {
            Scheduler scheduler = new StdSchedulerFactory(properties(sourceName, postgres, settings)).getScheduler();
            // The JVM-wide repository holds one scheduler a name; ours is held by its owner, so that two nodes fit in
            // one JVM.
            SchedulerRepository.getInstance().remove(NAME);
            scheduler.setJobFactory(jobs);
            return scheduler;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Properties properties(String sourceName, boolean postgres, ClockSettings settings) {
        Class<?> delegate = postgres ? PostgreSQLDelegate.class : StdJDBCDelegate.class;
        Properties all = new Properties();
        all.setProperty("org.quartz.scheduler.instanceName", NAME);
        all.setProperty("org.quartz.scheduler.instanceId", "AUTO");
        all.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        all.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        all.setProperty("org.quartz.threadPool.class", SimpleThreadPool.class.getName());
        all.setProperty("org.quartz.threadPool.threadCount", Integer.toString(settings.threads()));
        all.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        all.setProperty("org.quartz.jobStore.class", JobStoreTX.class.getName());
        all.setProperty("org.quartz.jobStore.driverDelegateClass", delegate.getName());
        all.setProperty("org.quartz.jobStore.dataSource", sourceName);
        all.setProperty("org.quartz.jobStore.tablePrefix", "QRTZ_");
        all.setProperty("org.quartz.jobStore.useProperties", "true");
        all.setProperty("org.quartz.jobStore.isClustered", "true");
        all.setProperty("org.quartz.jobStore.clusterCheckinInterval", Long.toString(settings.checkInMillis()));
        all.setProperty("org.quartz.jobStore.misfireThreshold", Long.toString(settings.misfireMillis()));
        return all;
    }
}
