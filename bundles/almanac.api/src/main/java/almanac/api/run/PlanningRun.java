package almanac.api.run;

import almanac.api.Reason;
import almanac.api.demand.TimeBucket;
import almanac.api.store.PlanScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One planning run.
 *
 * @param id given by the store; 0 before
 * @param scope whose
 * @param asOf the day of the decision
 * @param bucket of the series
 * @param trigger what started it: {@code command}, {@code refresh}, {@code retrain}
 * @param state where it is
 * @param startedAt when
 * @param finishedAt null while it runs
 * @param skus planned
 * @param suggestions made
 * @param notes what a planner should know: left-out rows, fallbacks, warnings
 */
public record PlanningRun(
        long id,
        PlanScope scope,
        LocalDate asOf,
        TimeBucket bucket,
        String trigger,
        State state,
        Instant startedAt,
        Instant finishedAt,
        int skus,
        int suggestions,
        List<Reason> notes) {
    /** Where a run is. */
    public enum State {
        RUNNING,
        COMPLETE,
        FAILED
    }

    public PlanningRun {
        notes = List.copyOf(notes);
    }

    /** A run about to start. */
    public static PlanningRun starting(
            PlanScope scope, LocalDate asOf, TimeBucket bucket, String trigger, Instant now) {
        return new PlanningRun(0, scope, asOf, bucket, trigger, State.RUNNING, now, null, 0, 0, List.of());
    }

    /** The same with the id the store gave. */
    public PlanningRun withId(long newId) {
        return new PlanningRun(
                newId, scope, asOf, bucket, trigger, state, startedAt, finishedAt, skus, suggestions, notes);
    }

    /** The same, done. */
    public PlanningRun finished(Instant now, int skuCount, int suggestionCount, List<Reason> runNotes) {
        return new PlanningRun(
                id, scope, asOf, bucket, trigger, State.COMPLETE, startedAt, now, skuCount, suggestionCount, runNotes);
    }
}
