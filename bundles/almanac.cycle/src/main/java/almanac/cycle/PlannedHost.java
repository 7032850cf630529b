package almanac.cycle;

import almanac.api.demand.TimeBucket;
import almanac.api.store.PlanScope;
import java.util.List;

/**
 * A host with a schedule.
 *
 * @param name unique, short; names its jobs
 * @param scope whose plan
 * @param bucket null for the default one
 * @param methods empty for the default ones
 * @param refreshCron Quartz cron of the run that keeps the methods in use; empty for none
 * @param retrainCron Quartz cron of the run that chooses methods anew; empty for none
 * @param timeZone an IANA zone the crons are meant in; empty for the machine's
 * @param misfire what happens to a run that was due while nothing ran
 */
public record PlannedHost(
        String name,
        PlanScope scope,
        TimeBucket bucket,
        List<String> methods,
        String refreshCron,
        String retrainCron,
        String timeZone,
        Misfire misfire) {
    /** 02:30 on every day but Sunday. */
    public static final String NIGHTLY = "0 30 2 ? * MON-SAT";
    /** 01:30 on Sundays. */
    public static final String WEEKLY = "0 30 1 ? * SUN";

    /** What happens to a run that was due while nothing ran. */
    public enum Misfire {
        /** It runs once as soon as it can, however many were missed. */
        RUN_ONCE,
        /** It is left out; the next one runs when it is due. */
        SKIP
    }

    public PlannedHost {
        methods = List.copyOf(methods);
    }

    /** A host with the default schedule and settings, named after its address. */
    public static PlannedHost of(PlanScope scope) {
        return new PlannedHost(scope.host(), scope, null, List.of(), NIGHTLY, WEEKLY, "", Misfire.RUN_ONCE);
    }

    /** The same at other times. */
    public PlannedHost withCrons(String refresh, String retrain) {
        return new PlannedHost(name, scope, bucket, methods, refresh, retrain, timeZone, misfire);
    }
}
