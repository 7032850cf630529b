package almanac.cycle.quartz;

import almanac.cycle.PlannedHost;

/** The clock of this node, for the commands of this bundle. */
public interface Serving {
    /** Starts it: what is due runs from now on. Does nothing where it runs already. */
    void start();

    /**
     * Puts a host on the schedule.
     *
     * @throws almanac.api.UsageException where its cron or time zone cannot be read
     */
    void schedule(PlannedHost host);

    /**
     * Takes a host off the schedule, by the name of either of its jobs.
     *
     * @throws almanac.api.UsageException where there is no such job
     */
    void remove(String name);
}
