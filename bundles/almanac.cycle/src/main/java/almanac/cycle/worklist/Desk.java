package almanac.cycle.worklist;

import almanac.api.Reason;
import almanac.api.replenishment.SuggestionEvent.Action;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.run.PlanningRun;
import almanac.api.run.WorklistOutcome;
import almanac.api.store.PlanScope;
import almanac.api.store.PlanStore;
import almanac.api.store.SuggestionBook;
import almanac.api.store.SuggestionBook.Change;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Who works on what, and on which day of the plan: what every change of a suggestion notes down.
 *
 * @param runId of the plan that is looked at; 0 for none
 * @param on day of that plan
 */
record Desk(PlanStore store, PlanScope scope, String by, Clock clock, long runId, LocalDate on) {
    static Desk of(PlanStore store, PlanScope scope, String by, Clock clock) {
        PlanningRun run = store.lastComplete(scope).orElse(null);
        return new Desk(
                store, scope, by, clock, run == null ? 0 : run.id(), run == null ? LocalDate.now(clock) : run.asOf());
    }

    Instant now() {
        return clock.instant();
    }

    SuggestionLife put(
            SuggestionBook book, SuggestionLife before, SuggestionLife after, Action action, String comment) {
        return book.put(List.of(new Change(before, after, action, by, runId, now(), comment)))
                .get(0);
    }

    static WorklistOutcome refused(long id, SuggestionLife life, Reason why) {
        return new WorklistOutcome(id, life, why, List.of());
    }

    /** Refused because there is none of that number, or it is not in a state for it. */
    static WorklistOutcome wrongState(long id, SuggestionLife life) {
        Reason why = life == null
                ? Reason.of("worklist.unknown", "id", id)
                : Reason.of("worklist.state", "status", life.status().name().toLowerCase(Locale.ROOT));
        return refused(id, life, why);
    }
}
