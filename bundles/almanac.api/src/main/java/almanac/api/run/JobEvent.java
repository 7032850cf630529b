package almanac.api.run;

import java.time.Instant;

/**
 * A line of a job's log.
 *
 * @param trigger of the run it belongs to: {@code refresh} or {@code retrain}
 * @param step kebab-case name of the step, as {@link almanac.api.Progress#begin} has it; null for a run's beginning and end
 * @param done units of the step done so far
 * @param total units it has; 0 where that is not known
 * @param result null while the run goes on; at its end {@code ok}, or the failure's line
 */
public record JobEvent(Instant at, String trigger, String step, long done, long total, String result) {}
